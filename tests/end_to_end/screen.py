"""The program as a screen reader sees it: roles, names and states through AT-SPI. Nothing
waits longer than the program needs, and no coordinate is written here: what is dragged with
the mouse says itself where it is."""

import itertools
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

from words import is_pattern  # noqa: E402

# The longest anything may take on a slow and busy computer, in seconds.
PATIENCE = 60

BUTTON = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.MENU_ITEM, Atspi.Role.LINK}
CHOICE = {Atspi.Role.RADIO_BUTTON}
TAB = {Atspi.Role.PAGE_TAB}
CHECK = {Atspi.Role.CHECK_BOX}
FIELD = {Atspi.Role.ENTRY, Atspi.Role.TEXT}
HEADING = {Atspi.Role.HEADING}
ALERT = {Atspi.Role.ALERT, Atspi.Role.NOTIFICATION}
LABEL = {Atspi.Role.LABEL, Atspi.Role.STATIC}
ANY = None

CHOSEN = {Atspi.StateType.CHECKED, Atspi.StateType.PRESSED, Atspi.StateType.SELECTED}


class Lost(Exception):
    """What the journey needed did not come in time."""


def wait_for(what, look):
    """Looks until there is something to see, and returns it."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            seen = look()
        except GLib.Error:
            seen = None  # It went away while we looked.
        if seen:
            return seen
        time.sleep(0.05)
    raise Lost(f"after {PATIENCE} s there is still no {what}")


class Bus:
    """The bus on which programs and screen readers meet."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.connection = session
        service = ("org.a11y.Bus", "/org/a11y/bus")
        # A program only speaks when someone listens; so this comes before it starts.
        self.call(*service, "org.freedesktop.DBus.Properties.Set",
                  "(ssv)", "org.a11y.Status", "IsEnabled", GLib.Variant("b", True))
        (address,) = self.call(*service, "org.a11y.Bus.GetAddress")
        self.connection = Gio.DBusConnection.new_for_address_sync(
            address,
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
            | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)

    def call(self, owner, path, method, signature="()", *arguments):
        interface, name = method.rsplit(".", 1)
        answer = self.connection.call_sync(
            owner, path, interface, name, GLib.Variant(signature, arguments), None,
            Gio.DBusCallFlags.NONE, PATIENCE * 1000)
        return answer.unpack()

    def mouse(self, place, what):
        """Has the screen see the mouse go to a place, and its button pressed or let go."""
        self.call("org.a11y.atspi.Registry", "/org/a11y/atspi/registry/deviceeventcontroller",
                  "org.a11y.atspi.DeviceEventController.GenerateMouseEvent", "(iis)",
                  *place, what)

    def program(self, process):
        """The name on the bus of a process; none while it has not shown itself."""
        (found,) = self.call("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root",
                             "org.a11y.atspi.Accessible.GetChildren")
        for owner, _ in found:
            (number,) = self.call("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                  "org.freedesktop.DBus.GetConnectionUnixProcessID", "(s)", owner)
            if number == process:
                return owner
        return None


class Thing:
    """Something in the window, as it was at one moment."""

    def __init__(self, item):
        (_, self.path), _, _, _, _, _, self.name, role, _, (low, high) = item
        self.role = Atspi.Role(role)
        self.states = low | high << 32

    def has(self, state):
        return bool(self.states >> int(state) & 1)

    def fits(self, roles, name):
        if roles is not ANY and self.role not in roles:
            return False
        if is_pattern(name):
            return re.fullmatch(name, self.name, re.DOTALL) is not None
        return name == self.name


class Program:
    """The running program with its one window."""

    def __init__(self, bus, path, *arguments):
        self.bus = bus
        self.log = tempfile.TemporaryFile("w+")
        command = [path, "--renderer", "software", *arguments]
        self.process = subprocess.Popen(command, stderr=self.log)
        self.owner = wait_for("window", self._owner)

    def _owner(self):
        if self.process.poll() is not None:
            raise Lost(f"the program ended at once, with {self.process.returncode}")
        return self.bus.program(self.process.pid)

    def things(self):
        """Everything in the window, as it is now."""
        (items,) = self.bus.call(self.owner, "/org/a11y/atspi/cache",
                                 "org.a11y.atspi.Cache.GetItems")
        return [Thing(item) for item in items]

    def find(self, roles, name):
        """The one that fits, if it is there; a name that it shares is a fault of the program."""
        found = [thing for thing in self.things() if thing.fits(roles, name)]
        if len(found) > 1:
            raise Lost(f"'{name}' is the name of {len(found)} things")
        return found[0] if found else None

    def first(self, roles, name):
        """The first of those that fit."""
        def look():
            return next((thing for thing in self.things() if thing.fits(roles, name)), None)

        return wait_for(f"'{name}'", look)

    def the(self, roles, name):
        return wait_for(f"'{name}'", lambda: self.find(roles, name))

    def do(self, thing, method, *arguments):
        return self.bus.call(self.owner, thing.path, f"org.a11y.atspi.{method}", *arguments)

    def press(self, name, roles=BUTTON):
        """Does what a click does, once it can be done."""
        def pressable():
            thing = self.find(roles, name)
            return thing if thing and thing.has(Atspi.StateType.ENABLED) else None

        (done,) = self.do(wait_for(f"'{name}' to press", pressable), "Action.DoAction", "(i)", 0)
        if not done:
            raise Lost(f"'{name}' cannot be pressed")

    def fill(self, name, text):
        """Puts a text in a field and sees it stand there."""
        self.do(self.the(FIELD, name), "EditableText.SetTextContents", "(s)", text)
        wait_for(f"'{text}' in '{name}'", lambda: self.written(name) == text)

    def written(self, name):
        """What stands in a field."""
        (text,) = self.do(self.the(FIELD, name), "Text.GetText", "(ii)", 0, -1)
        return text

    def choose(self, name):
        """Chooses one of a few and sees it chosen."""
        self.press(name, CHOICE)
        wait_for(f"'{name}' to be chosen", lambda: self.is_chosen(name))

    def is_chosen(self, name):
        thing = self.the(CHOICE, name)
        return any(thing.has(state) for state in CHOSEN)

    def drag(self, name, to, is_held):
        """Drags one thing to another with the mouse. A hand trembles a little until it holds
        the thing, and only then goes on."""
        (across, down), end = self.middle(self.the(BUTTON, name)), self.middle(self.the(BUTTON, to))
        nearby = itertools.cycle([(across, down + 8), (across, down - 8)])

        def holds():
            self.bus.mouse(next(nearby), "abs")
            return is_held()

        if is_held():
            raise Lost(f"'{name}' is in the hand before it is taken")
        self.bus.mouse((across, down), "abs")
        self.bus.mouse((across, down), "b1p")
        wait_for(f"'{name}' in the hand", holds)
        self.bus.mouse(end, "abs")
        self.bus.mouse(end, "b1r")

    def leave(self):
        """Takes the mouse to where there is nothing."""
        self.bus.mouse((0, 0), "abs")

    def middle(self, thing):
        """Where the middle of a thing is on the screen, in pixels."""
        ((left, top, width, height),) = self.do(thing, "Component.GetExtents", "(u)", 0)
        return left + width // 2, top + height // 2

    def is_reached(self, name):
        """Whether Tab reaches it, now that one of many is reached for all."""
        return self.the(BUTTON, name).has(Atspi.StateType.FOCUSABLE)

    def wait_for_end(self):
        """Sees the program end by itself, and well."""
        try:
            code = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise Lost("the program does not end") from None
        if code != 0:
            raise Lost(f"the program ended with {code}")
        if "ERROR" in self.logged():
            raise Lost("the program ended well, but something went wrong inside")

    def logged(self):
        """What the program has told those who look after it."""
        self.log.seek(0)
        return self.log.read()

    def stop(self):
        """Ends it whatever it does."""
        self.process.kill()
        self.process.wait()

    def describe(self):
        """All there is in words, for who must find out what went wrong."""
        try:
            lines = [f"{thing.role.value_nick}: {thing.name}" for thing in self.things()]
        except GLib.Error as error:
            lines = [f"there is no window: {error.message}"]
        return "\n".join([*lines, self.logged()])


class Album:
    """Pictures of the screen at each stage, where someone asked for them."""

    def __init__(self, folder):
        self.folder = folder and pathlib.Path(folder)
        if self.folder:
            self.folder.mkdir(parents=True, exist_ok=True)

    def take(self, name):
        if self.folder and shutil.which("import"):
            path = os.fspath(self.folder / f"{name}.png")
            subprocess.run(["import", "-window", "root", path], check=False)
