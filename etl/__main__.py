"""python -m etl COMMAND: how data comes in; `--help` tells the commands."""

import argparse
import sys

import pandas as pd

from etl import command_line, inbox, release
from etl.build import Built, build
from etl.command_line import ROOT
from etl.declared import WrongSource
from etl.reference import curated_now
from etl.taking_in import take_in
from schema import operator
from schema.codelists import label, narrower
from schema.imprint import OWN, Imprint
from schema.instrument import items, wave_of
from words.said import said

NEEDED = ROOT / "requirements-etl.txt"  # by fetch, match and outlines alone


def parser() -> argparse.ArgumentParser:
    """The command line, in one place."""
    top = argparse.ArgumentParser(prog="python -m etl", description=said("command-line"))
    commands = top.add_subparsers(dest="command", required=True)
    for name, (run, tell) in COMMANDS.items():
        command = commands.add_parser(name, help=said(f"command-{name}"))
        command.set_defaults(run=run)
        tell(command)
    return top


def run_build(options: argparse.Namespace) -> int:
    """raw files and accepted submissions -> a release; prints one line a source"""
    for line in take_in(inbox.folder(), options.raw, options.as_of):
        print(line)
    who = operator.of(options.out)
    for problem in who.problems:
        print(problem, file=sys.stderr)
    built = build(options.raw, options.as_of, curated_now(operator=who))
    report(built)
    if built.tables["source"].empty:
        print(
            said("build-no-snapshot", folder=str(options.raw), day=str(options.as_of)),
            file=sys.stderr,
        )
        return 1
    try:
        outlines = ROOT / "data" / "reference" / "world_outlines.geojson"
        written = release.write(
            built,
            options.as_of,
            options.out,
            options.reason,
            outlines if outlines.exists() else None,
            imprint(options),
            options.allow_empty,
            options.partitioned,
        )
    except release.Stopped as stopped:
        print(said("build-stopped", why=stopped.args[0]), file=sys.stderr)
        return 2 if isinstance(stopped, release.NoRow | release.NoRecord) else 1
    current = release.current(options.out) or written
    told = {"version": written.name, "folder": str(options.out), "current": current.name}
    print(said("build-released", **told))
    return 0


def imprint(options: argparse.Namespace) -> Imprint:
    """The name asked for, else that of `dashboard.toml`, else that of the folder's last release,
    else a neutral one."""
    who, last = operator.of(options.out), release.current(options.out)
    before = release.named(last, OWN) if last else OWN
    if who.name:
        before = Imprint(who.name, who.publisher)
    publisher = before.publisher if options.publisher is None else _line(options.publisher)
    return Imprint(_line(options.title or "") or before.title, publisher)


def _line(words: str) -> str:
    """Words in one line, as a citation needs them."""
    return " ".join(words.split())


SHOWN = 3  # refusals printed for each source


def report(built: Built) -> None:
    """One line a source: read, accepted, set aside, refused, unresolved."""
    counts = ["rows_read", "rows_accepted", "rows_set_aside", "rows_refused", "places_unresolved"]
    print(
        f"{said('build-source'):30}"
        + "".join(f"{said(f'build-{name}'.replace('_', '-')):>18}" for name in counts)
    )
    for row in built.tables["source"].itertuples():
        print(f"{row.source_id:30}" + "".join(f"{getattr(row, name):18,}" for name in counts))
        _first_refusals(built.tables["refusal"].query("source_id == @row.source_id"))


def _first_refusals(refusals: pd.DataFrame) -> None:
    """The first of one source's refused files and rows: what is wrong, and what is accepted."""
    refused = refusals[refusals["problem"].isin(narrower("problem", "refused"))]
    for row in refused.head(SHOWN).astype(object).fillna("").to_dict("records"):
        place = {"file": row["file"], "row": str(row["row"])}
        where = said("build-row", **place) if row["row"] else row["file"]
        what = f"{label('problem', row['problem']).lower()} {row['field']} {row['value']}"
        told = {"where": where, "what": what.rstrip(), "accepted": row["accepted"][:300]}
        print(f"  {said('build-refused', **told)}")
    if len(refused) > SHOWN:
        print(f"  {said('build-more-refused', n=len(refused) - SHOWN)}")


def run_check(options: argparse.Namespace) -> int:
    """one city's file or folder, or a wave's folder -> what would become of it"""
    from etl.check import FileProblem, NoSuchCity, as_sent, check, city_of, waves
    from etl.waves.cities import is_asked

    try:
        city = city_of(options.city, curated_now())
        checked = check(options.file, city)
    except OSError as unopened:
        told = {"file": str(options.file), "why": unopened.strerror}
        print(said("command-unopened", **told), file=sys.stderr)
        return 2
    except (FileProblem, NoSuchCity) as unread:
        print(unread, file=sys.stderr)
        return 2
    if options.file.is_file():
        sent = as_sent(options.file.name, options.file.read_bytes())
        if sent.name != options.file.name:
            print(said("check-read-as", file=sent.name))
    for finding in checked.findings:
        print(finding)
    if checked.found > len(checked.findings):
        print(said("command-more-findings", n=checked.found - len(checked.findings)))
    print(checked.said)
    if checked.kind == "wave":
        for line in waves.told(options.file, checked.tables, curated_now()):
            print(line)
    if checked.kind == "survey" and city and not is_asked(city, curated_now().places):
        print(said("check-not-asked", city=city))
    return 1 if checked.findings else 0


def run_fetch(options: argparse.Namespace) -> int:
    """public downloads -> data/raw"""
    from etl import fetch

    return fetch.main(options.source, options.raw)


def run_form(options: argparse.Namespace) -> int:
    """the member survey's forms, or one city's empty workbooks -> a folder"""
    from etl import forms
    from etl.check import NoSuchCity, city_of

    wave = options.wave or wave_of(options.as_of.year)
    if not items(wave):
        print(said("form-nothing-asked", wave=wave, first=wave_of(0)), file=sys.stderr)
        return 2
    try:
        city = city_of(options.city, curated_now())
    except NoSuchCity as unknown:
        print(unknown, file=sys.stderr)
        return 2
    made = (
        forms.write_for(wave, city, options.out, options.language)
        if city
        else forms.write(wave, options.as_of, options.out, options.language)
    )
    for path in made:
        print(path)
    return 0


def run_columns(options: argparse.Namespace) -> int:
    """what columns and words of a wave's exports mean -> tables for the steward to complete"""
    from etl.read import FileProblem
    from etl.waves import drafts

    try:
        written = drafts.write_for(options.folder)
    except FileProblem as unread:
        print(unread, file=sys.stderr)
        return 2
    for path, left in written.items():
        print(said("columns-written", file=str(path), n=left))
    print(said("columns-how") if written else said("columns-none"))
    return 0


def run_match(options: argparse.Namespace) -> int:
    """proposes places for names that lead to none, and takes in what was read and is right"""
    from etl import proposals
    from etl.read import FileProblem

    if not options.accept:
        return proposals.main(options.raw, options.as_of, options.out)
    try:
        return proposals.accept(options.out)
    except FileProblem as unread:
        print(unread, file=sys.stderr)
        return 2


def run_places(options: argparse.Namespace) -> int:
    """adopts the researched place tables into data/reference"""
    from etl.adopt import adopt_places

    adopt_places(options.raw, options.as_of)
    return 0


def run_trace(options: argparse.Namespace) -> int:
    """one record -> its source, raw file and row, and the rules applied"""
    from etl import trace

    folder = options.out / options.release if options.release else release.current(options.out)
    if not folder or not (folder / "manifest.json").exists():
        where = {"release": options.release, "folder": str(options.out)}
        missing = "trace-no-release" if options.release else "trace-no-release-yet"
        print(said(missing, **where), file=sys.stderr)
        return 2
    try:
        for title, lines in trace.sections(
            trace.Trace(folder, options.raw, options.record, curated_now())
        ):
            print(f"{title}\n" + "".join(f"  {line}\n" for line in lines))
    except trace.Unknown as unknown:
        told = {"unknown": unknown.args[0], "near": ", ".join(unknown.near)}
        print(said("trace-near", **told) if unknown.near else unknown, file=sys.stderr)
        return 2
    return 0


def run_outlines(options: argparse.Namespace) -> int:
    """boundaries -> static/topojson and data/reference"""
    from etl import outlines

    outlines.main(options.package, ROOT)
    return 0


def run_gazetteer(options: argparse.Namespace) -> int:
    """other names of places, and cities without data -> data/reference"""
    from etl import gazetteer

    gazetteer.main(options.package, options.raw, options.as_of)
    return 0


COMMANDS = {
    "build": (run_build, command_line.build),
    "check": (run_check, command_line.check),
    "columns": (run_columns, command_line.columns),
    "fetch": (run_fetch, command_line.fetch),
    "form": (run_form, command_line.form),
    "match": (run_match, command_line.match),
    "places": (run_places, command_line.places),
    "trace": (run_trace, command_line.trace),
    "gazetteer": (run_gazetteer, command_line.gazetteer),
    "outlines": (run_outlines, command_line.outlines),
}


def main(words: list[str] | None = None) -> int:
    """Runs the command that these words, or those of the command line, ask for; its exit status.
    A plain line where a package is missing that the server does not need."""
    chosen = parser().parse_args(words)
    try:
        return chosen.run(chosen)
    except WrongSource as wrong:
        print(wrong, file=sys.stderr)
        return 2
    except BrokenPipeError:
        raise
    except OSError as fault:  # a folder that cannot be written to, a full disk
        told = {"file": str(fault.filename or ""), "why": fault.strerror or str(fault)}
        print(said("command-stopped-by-disk", **told), file=sys.stderr)
        return 2
    except ModuleNotFoundError as missing:
        if f"\n{missing.name}==" not in NEEDED.read_text(encoding="utf-8"):
            raise
        sys.exit(said("command-needs-package", package=missing.name, file=NEEDED.name))


if __name__ == "__main__":
    sys.exit(main())
