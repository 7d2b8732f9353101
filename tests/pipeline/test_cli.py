"""The commands on the samples: stdout is data, stderr is words, exit codes are as promised."""

import json
import os
import pty
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.demo import AS_OF, lay_out

README = Path(__file__).parents[2] / "README.md"
ENVIRONMENT = {**os.environ, "COLUMNS": "116", "PYTHONIOENCODING": "utf-8"}
FIVE_BAD = {
    "empty.pdf": b"",
    "page.pdf": b"<!DOCTYPE html><html><body>Khong tim thay</body></html>",
    "cut.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pa",
}


def hoiam(*words: str, cwd: Path, text: str = "") -> subprocess.CompletedProcess[str]:
    """Runs the command as a user does."""
    command = [sys.executable, "-m", "pipeline.cli", *words]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, input=text, env=ENVIRONMENT, check=False)


def test_the_list_of_commands_loads_none_of_them() -> None:
    asked = "import sys, pipeline.cli; print(*{'sqlalchemy', 'networkx', 'xlsxwriter', 'pydantic'} & {*sys.modules})"
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ran.stdout == "\n"


@pytest.mark.parametrize("command", ["search", "show", "trace"])
def test_what_asks_for_no_verdict_loads_nothing_that_gives_one(command: str) -> None:
    given = "{'corpus.verdicts', 'corpus.coverage', 'corpus.judging.answers'}"
    asked = f"import sys, pipeline.commands.{command}; print(*{given} & {{*sys.modules}})"
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ran.stdout == "\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples, read into hoiam.db."""
    place = tmp_path_factory.mktemp("hồ sơ mẫu")
    lay_out(place)
    ran = hoiam("run", "van-ban", cwd=place)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout == ""
    assert "14 done, 0 partial, 0 failed, 1 duplicates" in ran.stderr
    return place


def test_second_run_reads_nothing(folder: Path) -> None:
    ran = hoiam("run", "van-ban", cwd=folder)
    assert ran.returncode == 0
    assert "0 done" in ran.stderr
    assert "15 unchanged" in ran.stderr


def test_show_names_each_value_with_its_page(folder: Path) -> None:
    shown = hoiam("show", "486/ubnd-ktn", cwd=folder).stdout
    for words in ("486/UBND-KTN", "2026-02-24", "Ủy ban nhân dân tỉnh Bắc Ninh", "1874/QĐ-TTg", "p.1"):
        assert words in shown
    assert "duplicate" in hoiam("show", "15-ban-sao-cong-van-612.pdf", cwd=folder).stdout


def test_trace_leads_from_the_decision_to_the_answers(folder: Path) -> None:
    shown = hoiam("trace", "1874/QĐ-TTg", cwd=folder).stdout
    for number in ("612/BCT-TKNL", "486/UBND-KTN", "215/SCT-QLNL", "398/SXD-HTKT", "112/KH-UBND", "189/BC-UBND"):
        assert number in shown


def test_trace_as_json(folder: Path) -> None:
    told = json.loads(hoiam("trace", "1874/QĐ-TTg", "--format", "json", cwd=folder).stdout)
    assert told["root"]["number"] == "1874/QĐ-TTg"
    assert told["down"]


def test_unanswered_shows_the_overdue_first_and_checks(folder: Path) -> None:
    ran = hoiam("unanswered", "--as-of", AS_OF, "--format", "jsonl", "--check", cwd=folder)
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 3
    assert rows[0]["directive"]["number"] == "112/KH-UBND"
    assert rows[0]["addressee"] == "Sở Xây dựng tỉnh Bắc Ninh"
    assert rows[0]["days_late"] == 46
    assert [miss["number"] for miss in rows[0]["near_misses"]].count("712/SXD-HTKT") == 1
    assert {row["status"] for row in rows} <= {"open_overdue", "open_in_term", "open_no_deadline"}


def test_unanswered_table_names_what_a_person_looks_for(folder: Path) -> None:
    shown = hoiam("unanswered", "--as-of", AS_OF, cwd=folder).stdout
    for words in ("Directive", "What is asked", "Of whom", "Due", "Days", "Evidence", "112/KH-UBND", "30/4/2026", "46"):
        assert words in shown


def test_late_answer_is_told_with_its_days(folder: Path) -> None:
    ran = hoiam("tasks", "--as-of", AS_OF, "--status", "done_late", "--format", "jsonl", cwd=folder)
    late = {row["answered_by"][0]: row["days_late"] for row in map(json.loads, ran.stdout.splitlines())}
    assert late["88/BC-STC"] == 7


@pytest.mark.parametrize("format_", ["csv", "xlsx", "jsonl", "table"])
def test_tasks_into_a_file(folder: Path, tmp_path: Path, format_: str) -> None:
    out = tmp_path / f"tasks.{format_}"
    ran = hoiam("tasks", "--as-of", AS_OF, "--format", format_, "--out", str(out), cwd=folder)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout == ""
    assert out.stat().st_size > 1000


@pytest.mark.parametrize("format_", ["jsonl", "graphml", "gexf", "json", "jsonld", "cypher"])
def test_export_to_stdout_and_into_a_file_are_the_same(folder: Path, tmp_path: Path, format_: str) -> None:
    out = tmp_path / "export"
    assert hoiam("export", "--format", format_, "--out", str(out), cwd=folder).returncode == 0
    assert out.read_text("utf-8") == hoiam("export", "--format", format_, cwd=folder).stdout


def test_search_without_diacritics(folder: Path) -> None:
    found = hoiam("search", "chieu sang", "--body", "xay dung", "--format", "jsonl", cwd=folder).stdout
    assert {json.loads(line)["issuer"] for line in found.splitlines()} == {"Sở Xây dựng tỉnh Bắc Ninh"}


def test_coverage_tells_who_acted(folder: Path) -> None:
    told = hoiam("coverage", "1874/QĐ-TTg", "--as-of", AS_OF, "--format", "jsonl", cwd=folder).stdout
    states = {row["body"]: row["state"] for row in map(json.loads, told.splitlines())}
    assert states["Ủy ban nhân dân tỉnh Bắc Ninh"] == "implemented"
    assert states["Ủy ban nhân dân tỉnh Lào Cai"] == "no_evidence"


def test_a_persons_word_is_kept_and_travels(folder: Path, tmp_path: Path) -> None:
    said = hoiam("reject", "88/BC-STC", "112/KH-UBND", "--by", "Vi Thị A", "--note", "=thử", cwd=folder)
    assert said.returncode == 0, said.stderr
    rows = hoiam("tasks", "--as-of", AS_OF, "--directive", "112/KH-UBND", "--format", "jsonl", cwd=folder).stdout
    assert not any("88/BC-STC" in json.loads(row)["answered_by"] for row in rows.splitlines())
    assert hoiam("corrections", "--out", str(tmp_path / "said.jsonl"), cwd=folder).returncode == 0
    assert hoiam("confirm", "88/BC-STC", "112/KH-UBND", cwd=folder).returncode == 0
    taken = hoiam("corrections", "--load", str(tmp_path / "said.jsonl"), cwd=folder)
    assert "1 corrections taken over" in taken.stderr


def test_cite_reads_a_text_a_file_and_stdin(tmp_path: Path) -> None:
    text = "Thực hiện Quyết định số 996/QĐ-TTg ngày 10/8/2018 của Thủ tướng Chính phủ"
    (tmp_path / "thư.txt").write_text(text, "utf-8")
    lines = [hoiam("cite", words, cwd=tmp_path, text=text).stdout for words in (text, "thư.txt", "-")]
    assert lines[0] == lines[1] == lines[2]
    told = json.loads(lines[0])
    assert (told["number"], told["issued"]) == ("996/QĐ-TTg", "2018-08-10")
    assert text[told["start"] : told["end"]] == told["text"]


def test_bad_files_are_named_and_disturb_nothing(tmp_path: Path) -> None:
    pdfs = lay_out(tmp_path)
    for path in sorted(pdfs.iterdir())[1:]:
        path.unlink()
    for name, content in FIVE_BAD.items():
        (pdfs / name).write_bytes(content)
    ran = hoiam("run", "van-ban", cwd=tmp_path)
    assert ran.returncode == 1
    assert "1 done, 0 partial, 3 failed" in ran.stderr
    for name in FIVE_BAD:
        reason = next(line for line in ran.stderr.splitlines() if line.startswith(f"failed: {name}: "))
        assert "defect" not in reason


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("run", "missing"), "no folder"),
        (("tasks",), "hoiam run"),
        (("show", "1/X", "--store", "other.db"), "hoiam run"),
        (("unanswered", "--as-of", "2026-13-40"), "2025-12-15"),
        (("tasks", "--format", "xlsx"), "--out"),
    ],
    ids=["no folder", "no store", "other store", "no day", "workbook without a file"],
)
def test_wrong_use_says_what_to_do(tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    if words[-1] == "xlsx":
        assert hoiam("run", ".", cwd=tmp_path).returncode == 0
    ran = hoiam(*words, cwd=tmp_path)
    assert ran.returncode == 2
    assert told in ran.stderr
    assert "Traceback" not in ran.stderr
    assert ran.stdout == ""


def test_unknown_number_is_said(folder: Path) -> None:
    for command in ("show", "trace", "coverage"):
        ran = hoiam(command, "99999/QĐ-XYZ", cwd=folder)
        assert ran.returncode == 2
        assert "99999/QĐ-XYZ" in ran.stderr


def test_closed_pipe_is_no_defect(folder: Path) -> None:
    line = f'"{sys.executable}" -m pipeline.cli export | head -c 10'
    ran = subprocess.run(line, shell=True, cwd=folder, capture_output=True, text=True, env=ENVIRONMENT, check=False)
    assert ran.stdout.startswith('{"file": ')
    assert "Traceback" not in ran.stderr
    assert "Exception ignored" not in ran.stderr


def test_file_that_is_no_store_is_refused(tmp_path: Path) -> None:
    (tmp_path / "hoiam.db").write_bytes(b"this is no database at all, only a text of some length" * 20)
    ran = hoiam("tasks", cwd=tmp_path)
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr


def test_progress_is_shown_on_a_terminal(folder: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "pipeline.cli", "run", "van-ban"]
    with subprocess.Popen(command, cwd=folder, env={**ENVIRONMENT, "TERM": "xterm"}, stderr=theirs) as ran:
        os.close(theirs)
        shown = b"".join(_all_of(ours)).decode()
    assert ran.returncode == 0
    assert "15/15" in shown
    assert "files/s" in shown


def _all_of(handle: int) -> Iterator[bytes]:
    try:
        while part := os.read(handle, 1 << 16):
            yield part
    except OSError:  # the other end is closed
        return
    finally:
        os.close(handle)


def test_output_in_the_readme_is_real(folder: Path) -> None:
    block = re.findall(r"^```\n\$ hoiam (.*?)\n(.*?)^```", README.read_text("utf-8"), re.DOTALL | re.MULTILINE)[0]
    shown = hoiam(*shlex.split(block[0]), cwd=folder).stdout
    for fact in re.findall(r"\d+/[\w/-]+|\d+-[\w-]+\.?|\b\d+\b", block[1]):
        assert fact in re.sub(r"[\s│]+", " ", shown)
