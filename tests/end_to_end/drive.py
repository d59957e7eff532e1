"""One journey through the real program, from the first start to the PDF on the auditor's
table. Run by packaging/linux/end-to-end, which gives it a screen and a home of its own.

    drive.py PROGRAM [FOLDER FOR PICTURES]
"""

import os
import pathlib
import re
import subprocess
import sys

from screen import (ALERT, ANY, BUTTON, CHECK, FIELD, HEADING, LABEL, TAB, Album, Bus, Lost,
                    Program, wait_for)
from words import Pattern, Words

PRACTICE = "Huisartsenpraktijk Coöperatie ’t IJ"
OWNER = "A. Voorbeeld"
PLACE = "Voorbeeldstad"
STEPS = ["policy", "processes", "risks", "measures", "residual"]
COLUMNS = ["patient", "organisation", "society"]


class Journey:
    """The stages in the order in which a practice meets them."""

    def __init__(self, path, pictures):
        self.path = path
        self.bus = Bus()
        self.words = Words()
        self.album = Album(pictures)
        self.home = pathlib.Path.home()
        self.file = self.home / "Praktijk.schild"
        self.told = self.home / ".~lock.Praktijk.schild#"
        self.paper = self.home / "Samenvatting.pdf"
        self.program = None
        self.risk = None

    def run(self):
        self.start()
        self.begin_a_practice()
        self.say_who_works()
        self.walk_all_steps()
        self.adopt()
        self.rate_a_risk()
        self.drag_it()
        self.treat_it()
        self.accept_what_is_left()
        before = self.keep_the_map("Kaart 1.png")
        self.quit()
        self.start(str(self.file))
        self.find_everything_back()
        self.find_the_same_map(before)
        self.find_it_in_use()
        self.find_the_decision_back()
        self.take_back_and_do_again()
        self.print_the_summary()
        self.look_back()
        self.quit()
        self.have_the_file_checked()

    def start(self, *arguments):
        self.say("start" if not arguments else "start again, with the file")
        self.program = Program(self.bus, self.path, *arguments)

    def begin_a_practice(self):
        self.say("begin a practice")
        self.program.press(self.words("door-new"))
        fields = [("new-name", PRACTICE), ("new-owner", OWNER), ("new-place", PLACE)]
        for key, text in [*fields, ("new-path", str(self.file))]:
            self.program.fill(self.words(key), text)
        self.album.take("1-new-practice")
        self.program.press(self.words("new-begin"))
        self.program.the(LABEL, PRACTICE)
        if not self.file.exists():
            raise Lost(f"{self.file} was not made")
        self.album.take("1-questions")
        self.program.press(self.words("interview-skip"))

    def say_who_works(self):
        self.say("say who works")
        self.program.press(self.words.pattern("who-is", name=OWNER))
        self.program.the(LABEL, self.words.pattern("who-now", name=OWNER))

    def walk_all_steps(self):
        for number, step in enumerate(STEPS, start=1):
            self.go_to_step(step)
            self.album.take(f"2-step-{number}-{step}")

    def go_to_step(self, step):
        number, title = str(STEPS.index(step) + 1), self.words(f"step-{step}")
        self.say(f"step {number}, {title}")
        self.program.press(self.rail(number, title))
        self.program.the(HEADING, Pattern(rf"({number}\s+)?{re.escape(title)}"))

    def rail(self, number, title):
        keys = ["rail-step", "rail-step-done", "rail-step-empty"]
        names = [self.words.pattern(key, number=number, title=title) for key in keys]
        return Pattern("|".join(f"(?:{name})" for name in names))

    def rate_a_risk(self):
        self.go_to_step("risks")
        heading = self.program.the(HEADING, Pattern(r"R\d+ +.+")).name
        self.risk = heading.split()[0]
        self.say(f"rate {heading}")
        question = self.words("relevance-question")
        self.program.choose(f"{question}: {self.words('relevance-yes')}")
        for column in COLUMNS:
            question = f"{self.words('name-consequence')} {self.words(f'affected-{column}')}"
            self.program.choose(f"{question}: {self.words('consequence-high')}")
        self.program.choose(self.likelihood("moderate"))
        self.see_on_the_map("moderate")
        self.program.choose(self.likelihood("large"))
        self.see_on_the_map("large")
        self.album.take("3-rated")

    def adopt(self):
        self.go_to_step("policy")
        self.say("adopt criteria and policy")
        for tab, button, adopted in [
            ("policy-tab-criteria", "criteria-adopt-button", "version-adopted"),
            ("policy-tab-text", "policy-adopt-button", "policy-in-force"),
        ]:
            self.program.press(self.words(tab), TAB)
            self.program.press(self.words(button))
            self.program.first(LABEL, self.words.pattern(adopted, by=OWNER))
        self.album.take("3-adopted")

    def treat_it(self):
        self.go_to_step("measures")
        self.say("take over a proposed measure and carry it out")
        self.program.choose(f"{self.words('treatment-question')}: {self.words('treatment-mitigate')}")
        proposal = self.words.pattern("treatment-choose-name")
        self.program.press(self.program.first(BUTTON, proposal).name)
        self.program.press(self.program.first(BUTTON, Pattern(r"M1  .+")).name)
        self.program.choose(f"{self.words('measure-status')}: {self.words('status-implemented')}")
        self.album.take("3-treated")

    def accept_what_is_left(self):
        self.go_to_step("residual")
        self.say("rate and accept what is left")
        chance = f"{self.words('name-likelihood-residual')}: {self.words('likelihood-very_small')}"
        self.program.choose(chance)
        self.program.fill(self.words("acceptance-reason"), "Wij oefenen dit elk jaar.")
        self.program.press(self.words("acceptance-lawful"), CHECK)
        self.program.press(self.words("acceptance-accept"))
        self.find_the_decision_back()
        self.album.take("3-accepted")

    def find_the_decision_back(self):
        self.go_to_step("residual")
        self.program.the(LABEL, self.words("acceptance-valid"))

    def likelihood(self, word):
        return f"{self.words('name-likelihood')}: {self.words(f'likelihood-{word}')}"

    def see_on_the_map(self, likelihood):
        """The dot of the risk says where it stands."""
        self.program.the(ANY, self.dot(likelihood))

    def dot(self, likelihood):
        dot = self.words.pattern("map-dot-gross", id=self.risk, **self.place(likelihood))
        return Pattern(f"{dot}|{self.words.pattern('map-dot-here', name=dot)}")

    def place(self, likelihood):
        return {
            "likelihood": self.words(f"likelihood-{likelihood}"),
            "consequence": self.words("consequence-high"),
        }

    def go_to_the_map(self):
        self.program.press(self.words("rail-map-name"))
        self.program.the(HEADING, self.words("map-page-title"))

    def drag_it(self):
        """From one cell to another on the map; why is asked first."""
        self.go_to_the_map()
        self.say(f"drag {self.risk} on the map")
        under, goal = (self.words.pattern("map-cell", **self.place(likelihood))
                       for likelihood in ["large", "moderate"])
        # Tab reaches the cell of the risk in hand.
        self.program.drag(self.dot("large"), goal, lambda: self.program.is_reached(under))
        self.program.fill(self.words("map-move-reason"), "Het lek is bekend.")
        self.program.leave()
        self.album.take("3-dragged")
        self.program.press(self.words("map-move-do"))
        self.see_on_the_map("moderate")

    def keep_the_map(self, name):
        """The map as a picture; gives that, and all that the map says on the screen."""
        self.go_to_the_map()
        self.say("keep the map as a picture")
        self.program.press(self.words("map-keep"))
        path = self.home / name
        self.program.fill(self.words("map-keep-path"), str(path))
        self.program.press(self.words("map-keep-do"))
        self.program.the(ALERT, self.words.pattern("app-map-done", path=str(path)))
        self.album.take("3-kept")
        names = [self.words.pattern(key) for key in ["map-cell", "map-dot-gross", "map-dot-now",
                                                     "map-dot-residual"]]
        said = sorted(thing.name for thing in self.program.things()
                      if any(thing.fits(BUTTON, name) for name in names))
        picture = path.read_bytes()
        if not picture.startswith(b"\x89PNG") or self.risk not in " ".join(said):
            raise Lost(f"no picture of {self.risk}: {said}")
        return picture, said

    def find_the_same_map(self, before):
        picture, said = self.keep_the_map("Kaart 2.png")
        if said != before[1]:
            raise Lost(f"the map says {said}, and before {before[1]}")
        if picture != before[0]:
            raise Lost("the picture of the map is not the same any more")

    def find_everything_back(self):
        self.program.the(LABEL, PRACTICE)
        self.go_to_step("risks")
        wait_for("the risk as it was left", lambda: self.program.is_chosen(self.likelihood("moderate")))
        self.see_on_the_map("moderate")

    def find_it_in_use(self):
        self.say("find the file in use")
        found = subprocess.run([self.path, "check", self.file], capture_output=True, text=True)
        if found.returncode != 2 or OWNER not in found.stderr or not self.told.exists():
            raise Lost(f"in use, check says {found.returncode}: {found.stderr}")

    def take_back_and_do_again(self):
        self.say("undo and redo, after a restart")
        what = self.words.pattern("edit-risk-accept")
        self.program.press(self.words.pattern("undo", what=what))
        self.program.the(FIELD, self.words("acceptance-reason"))
        self.program.press(self.words.pattern("redo", what=what))
        self.program.the(LABEL, self.words("acceptance-valid"))

    def print_the_summary(self):
        self.say("print the summary")
        self.program.press(self.words("rail-report"))
        self.program.fill(self.words("summary-path"), str(self.paper))
        self.album.take("4-report")
        self.program.press(self.words.pattern("paper-make", paper=self.words("paper-summary")))
        wait_for("PDF", self.paper.exists)
        self.program.the(ALERT, self.words.pattern("app-report-done", path=str(self.paper)))
        self.album.take("5-printed")
        facts = output("pdfinfo", self.paper)
        text = " ".join(output("pdftotext", self.paper, "-").split())
        for wanted, where in [(PRACTICE, facts), (PRACTICE, text), (OWNER, text),
                              (self.words("confidential"), text)]:
            if wanted not in where:
                raise Lost(f"the PDF does not say '{wanted}'")
        self.find_the_same_cells()

    def find_the_same_cells(self):
        """What the maps on paper say in words to who cannot see them: where the risk stands
        without measures, and where with them."""
        level = Pattern(r"\w+")
        for title, likelihood in [("report-map-gross", "moderate"), ("report-map-residual", "very_small")]:
            cell = self.words.pattern("report-map-cell", **self.place(likelihood), level=level,
                                      risks=self.risk)
            wanted = re.escape(self.words(title)) + r"\W+" + cell
            if not any(re.fullmatch(wanted, said) for said in described(self.paper)):
                raise Lost(f"no map on paper says '{wanted}': {described(self.paper)}")

    def look_back(self):
        self.say("look back and give this moment a name")
        self.program.press(self.words("rail-history"))
        self.program.press(self.words("history-tab-versions"), TAB)
        self.program.press(self.words("freeze-button"))
        self.program.first(LABEL, self.words.pattern("frozen-version", by=OWNER))
        self.album.take("6-version")

    def quit(self):
        self.say("quit")
        self.program.press(self.words("menu-file"))
        self.program.press(self.words("menu-quit"))
        self.program.wait_for_end()
        left = [path.name for path in [*self.home.glob("Praktijk.schild?*"), self.told]
                if path.exists()]
        if left:
            raise Lost(f"left behind beside the file: {left}")

    def have_the_file_checked(self):
        self.say("have the file checked")
        # 1 says that the practice has open points, which after one risk it has.
        found = subprocess.run([self.path, "check", self.file], capture_output=True, text=True)
        if found.returncode != 1:
            raise Lost(f"check says {found.returncode}: {found.stdout}{found.stderr}")
        self.say("have the paper found back in the file")
        # 1 says that something came after it: the version.
        asked = [self.path, "verify", self.paper, self.file]
        found = subprocess.run(asked, capture_output=True, text=True)
        if found.returncode != 1 or OWNER not in found.stdout:
            raise Lost(f"verify says {found.returncode}: {found.stdout}{found.stderr}")

    @staticmethod
    def say(what):
        print(f"   {what}", flush=True)


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def described(paper):
    """What a PDF says instead of its pictures."""
    command = ["qpdf", "--qdf", "--object-streams=disable", paper, "-"]
    plain = subprocess.run(command, check=True, capture_output=True).stdout
    return [text.decode("latin-1") for text in re.findall(rb"/Alt \(((?:\\.|[^\\)])*)\)", plain)]


def main():
    path, pictures = os.path.abspath(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None
    journey = Journey(path, pictures)
    try:
        journey.run()
    except Exception:
        if journey.program:
            print(journey.program.describe(), file=sys.stderr)
            journey.album.take("9-lost")
            journey.program.stop()
        raise


main()
