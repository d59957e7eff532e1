"""The program as a screen reader sees it: roles, names and states through AT-SPI. There are
no coordinates here, and nothing waits longer than the program needs."""

import os
import pathlib
import re
import shutil
import subprocess
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

from words import is_pattern  # noqa: E402

# The longest anything may take on a slow and busy computer, in seconds.
PATIENCE = 60

Role = Atspi.Role
BUTTON = {Role.PUSH_BUTTON, Role.TOGGLE_BUTTON, Role.MENU_ITEM, Role.LINK}
CHOICE = {Role.RADIO_BUTTON}
FIELD = {Role.ENTRY, Role.TEXT}
HEADING = {Role.HEADING}
ALERT = {Role.NOTIFICATION, Role.ALERT}
LABEL = {Role.LABEL, Role.STATIC, Role.TEXT}
ANY = None

CHOSEN = (Atspi.StateType.CHECKED, Atspi.StateType.SELECTED, Atspi.StateType.PRESSED)


class Lost(Exception):
    """What the journey needed did not come in time."""


def switch_accessibility_on():
    """Says that a screen reader is there; the program only speaks when someone listens."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    arguments = GLib.Variant(
        "(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    bus.call_sync(
        "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
        arguments, None, Gio.DBusCallFlags.NONE, PATIENCE * 1000, None)
    Atspi.init()


def wait_for(what, look):
    """Looks until there is something to see, and returns it."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            seen = look()
        except GLib.Error:
            seen = None  # It changed while we looked.
        if seen:
            return seen
        time.sleep(0.05)
    raise Lost(f"after {PATIENCE} s there is still no {what}")


class Program:
    """The running program with its one window."""

    def __init__(self, path, *arguments):
        self.process = subprocess.Popen([path, "--renderer", "software", *arguments])
        self.tree = wait_for("window", self._window)

    def _window(self):
        if self.process.poll() is not None:
            raise Lost(f"the program ended at once, with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(number)
            if application and application.get_process_id() == self.process.pid:
                application.set_cache_mask(Atspi.Cache.NONE)
                return application if application.get_child_count() else None
        return None

    def all(self, roles=ANY, name=None):
        """Everything in the window with one of these roles and this name."""
        return [node for node in self._walk(self.tree) if self._fits(node, roles, name)]

    def _walk(self, node):
        yield node
        for number in range(node.get_child_count()):
            child = node.get_child_at_index(number)
            if child:
                yield from self._walk(child)

    @staticmethod
    def _fits(node, roles, name):
        if roles is not ANY and node.get_role() not in roles:
            return False
        if is_pattern(name):
            return re.fullmatch(name, node.get_name(), re.DOTALL) is not None
        return name is None or node.get_name() == name

    def the(self, roles, name):
        """The one that fits; a name that is not its own is a fault of the program."""
        found = wait_for(f"'{name}'", lambda: self.all(roles, name))
        if len(found) > 1:
            raise Lost(f"'{name}' is the name of {len(found)} things")
        return found[0]

    def press(self, name, roles=BUTTON):
        """Does what a click does, once it can be done."""
        def enabled():
            found = self.all(roles, name)
            if len(found) > 1:
                raise Lost(f"'{name}' is the name of {len(found)} things")
            return found and found[0].get_state_set().contains(Atspi.StateType.ENABLED) and found[0]

        button = wait_for(f"'{name}' to press", enabled)
        if not button.do_action(0):
            raise Lost(f"'{name}' cannot be pressed")

    def fill(self, name, text):
        """Puts a text in a field and sees it stand there."""
        self.the(FIELD, name).set_text_contents(text)
        wait_for(f"'{text}' in '{name}'", lambda: self.written(name) == text)

    def written(self, name):
        """What stands in a field."""
        field = self.the(FIELD, name)
        return Atspi.Text.get_text(field, 0, -1)

    def choose(self, name):
        """Chooses one of a few and sees it chosen."""
        self.press(name, CHOICE)
        wait_for(f"'{name}' to be chosen", lambda: self.is_chosen(name))

    def is_chosen(self, name):
        states = self.the(CHOICE, name).get_state_set()
        return any(states.contains(state) for state in CHOSEN)

    def wait_for_end(self):
        """Sees the program end by itself, and well."""
        try:
            code = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise Lost("the program does not end") from None
        if code != 0:
            raise Lost(f"the program ended with {code}")

    def stop(self):
        """Ends it whatever it does."""
        self.process.kill()
        self.process.wait()

    def describe(self):
        """The whole tree in words, for who must find out what went wrong."""
        lines = []
        try:
            for node in self._walk(self.tree):
                lines.append(f"{node.get_role_name()}: {node.get_name()}")
        except GLib.Error as error:
            lines.append(f"the window is gone: {error.message}")
        return "\n".join(lines)


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
