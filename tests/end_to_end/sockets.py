"""Reads what strace wrote down of a program's calls to the network, and fails on any that
could leave this computer. Sockets of the file system (AF_UNIX) may be: the display, the
desktop's buses and portals are reached by them, and by nothing else.

    sockets.py FILE...
"""

import collections
import re
import sys

# Where a program on a desktop may connect to: the display, and the buses.
LOCAL = [
    r"/tmp/\.X11-unix/X\d+",
    r"/run/user/\d+/.+",
    r"/tmp/dbus-[\w]+",
    r".*/at-spi/bus(_\d+)?",
    r".*/wayland-\d+",
    r"/(var/)?run/dbus/system_bus_socket",
    # Who the user is, asked of this computer's own cache by the C library.
    r"/(var/)?run/nscd/socket",
]

FAMILY = re.compile(r"\b(?:AF|PF)_([A-Z0-9]+)")
PATH = re.compile(r'sun_path=@?"([^"]*)"')
CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")


def wrong_with(line):
    """What is wrong with a call, if anything is."""
    families = set(FAMILY.findall(line)) - {"UNIX", "LOCAL"}
    if families:
        return f"a socket of {', '.join(sorted(families))}"
    paths = PATH.findall(line) if line.split("(")[0].endswith("connect") else []
    elsewhere = [path for path in paths if not any(re.fullmatch(one, path) for one in LOCAL)]
    if elsewhere:
        return f"a connection to {', '.join(elsewhere)}"
    return None


def check_itself():
    """That what must be seen is seen."""
    bad = [
        "12 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 5",
        "socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = -1 EAFNOSUPPORT",
        "socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3",
        "7 connect(5, {sa_family=AF_INET, sin_port=htons(53)}, 16) = 0",
        '7 connect(5, {sa_family=AF_UNIX, sun_path="/run/somebody.sock"}, 110) = 0',
    ]
    good = [
        "socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 5",
        '7 connect(5, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X7"}, 20) = 0',
        "recvmsg(5, {msg_namelen=0}, 0) = -1 EAGAIN",
    ]
    assert all(wrong_with(line) for line in bad) and not any(wrong_with(line) for line in good)


def main():
    check_itself()
    calls, wrong, places = 0, [], collections.Counter()
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8", errors="replace") as file:
            for line in file:
                if not CALL.match(line):
                    continue
                calls += 1
                fault = wrong_with(line)
                if fault:
                    wrong.append(f"{fault}: {line.strip()}")
                if "connect(" in line:
                    places.update(PATH.findall(line))
    if not places:
        sys.exit("not one connection was written down, not even to the display: nothing is proved")
    print(f"   {calls} calls, of {len(sys.argv) - 1} programs; connections to:")
    for place, count in sorted(places.items()):
        print(f"   {count:>4} {place}")
    if wrong:
        sys.exit("\n".join([f"{len(wrong)} calls could leave this computer:", *wrong]))
    print("   none leaves this computer")


main()
