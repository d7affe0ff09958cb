"""The log-ins of the demonstration: roles, not persons; never to be used on a public server."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from plc_wagtail.services.setup_groups import group_names

# Log-in name (also the password) and the group of its user; the first is a superuser.
LOG_INS = {"admin": None, "editor": "editors", "contributor": "contributors", "staff": "staff"}


def build_people():
    """Create the users that are not there yet; a changed password is kept."""
    users = get_user_model().objects
    for name, role in LOG_INS.items():
        if not users.filter(username=name).exists():
            make_user(users, name, role)


def make_user(users, name, role):
    email = f"{name}@thornmere.example"
    if role is None:
        users.create_superuser(name, email, name)
        return
    user = users.create_user(name, email, name)
    user.groups.add(Group.objects.get(name=group_names()[role]))
