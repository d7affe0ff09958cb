"""How often one client may ask for addresses that open nothing.

Guessing is hopeless anyhow; this keeps it from costing work. Only wrong addresses are counted, and
a right one is answered whatever the count, so that nobody can lock a school out, nor a phone with
an old address its neighbours behind the same router. For the same reason it does no harm that
behind a proxy all clients may have one address: X-Forwarded-For, which anybody can write, is not
believed.
"""

from __future__ import annotations

from ipaddress import IPv6Address, IPv6Network, ip_address

from django.core.cache import cache
from django.utils.crypto import salted_hmac

MOST = 30
SECONDS = 600


def is_one_too_many(request) -> bool:
    """Count one wrong address; True once its client has sent more than MOST in SECONDS."""
    # Hashed: the cache keeps nobody's address.
    asker = salted_hmac("plc_wagtail.staff_limit", client_of(request), algorithm="sha256")
    key = f"plc-wrong-{asker.hexdigest()}"
    cache.add(key, 0, SECONDS)
    try:
        return cache.incr(key) > MOST
    except ValueError:
        # It ran out between the two lines, or the site has no cache.
        return False


def client_of(request) -> str:
    """The address of who connected; of IPv6 the network, of which one customer has a whole one."""
    try:
        address = ip_address(request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return "unknown"
    if isinstance(address, IPv6Address):
        return str(IPv6Network((address, 64), strict=False))
    return str(address)
