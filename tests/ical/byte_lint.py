"""What RFC 5545 asks of the bytes themselves, which parsers forgive."""

import re

CONTROL = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")
TEXT_VALUE = re.compile(
    r"(SUMMARY|LOCATION|DESCRIPTION|CATEGORIES|NAME|X-WR-CALNAME|UID)(?:;[^:]*)?:(.*)", re.DOTALL
)
UNESCAPED = re.compile(r'(?<!\\)(?:\\\\)*(;|\\[^\\;,nN"]|\\$)')
FLOATING = re.compile(r"DT(START|END):\d{8}T\d{6}$")


def faults(data):
    """What is wrong, one sentence each; an empty list for a good file."""
    lines = data.split(b"\r\n")
    found = [] if lines[-1] == b"" else ["the last line has no end"]
    found += [f"over 75 octets: {line!r}" for line in lines if len(line) > 75]
    found += [f"control character: {line!r}" for line in lines if CONTROL.search(line)]
    found += [f"a fold splits a character: {line!r}" for line in lines if not _is_utf8(line)]
    if found:
        return found
    logical = data.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]
    return _property_faults(logical) + _zone_faults(logical) + _uid_faults(logical)


def _is_utf8(line):
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _property_faults(lines):
    found = [f"no value: {line}" for line in lines if re.fullmatch(r"[A-Z-]+(;[^:]*)?:", line)]
    found += [f"no property: {line!r}" for line in lines if not re.match(r"[A-Z-]+[;:]", line)]
    for line in lines:
        text = TEXT_VALUE.fullmatch(line)
        if text and UNESCAPED.search(text[2]):
            found.append(f"not escaped: {line}")
    return found


def _zone_faults(lines):
    defined = set()
    in_zone = False
    found = []
    for line in lines:
        in_zone = line == "BEGIN:VTIMEZONE" or (in_zone and line != "END:VTIMEZONE")
        if line.startswith("TZID:"):
            defined.add(line.removeprefix("TZID:"))
        used = re.match(r"[A-Z-]+;TZID=([^:;]+)", line)
        if used and used[1] not in defined:
            found.append(f"the zone is not defined before: {line}")
        if FLOATING.match(line) and not in_zone:
            found.append(f"floating time: {line}")
    return found


def _uid_faults(lines):
    uids = [line for line in lines if line.startswith("UID:")]
    return [f"more than once: {uid}" for uid in sorted(set(uids)) if uids.count(uid) > 1]
