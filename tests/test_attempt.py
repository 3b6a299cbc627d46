"""What helper programs say when they fail is told whole, under one line that says what to do about its reason."""

import os
import subprocess
from pathlib import Path

import pytest

from conftest import ROOT

NPM_NETWORK = "npm error code ENOTFOUND\nnpm error network request failed, reason: getaddrinfo ENOTFOUND registry"
NPM_REFUSED = "npm error   code: 'ECONNREFUSED',\nnpm error   syscall: 'connect',"
NPM_CERTIFICATE = (
    "npm error code DEPTH_ZERO_SELF_SIGNED_CERT\nnpm error request failed, reason: self-signed certificate"
)
NPM_RIGHTS = (
    "npm error code EACCES\nnpm error syscall mkdir\nnpm error The operation was rejected by your operating system."
)
NPM_VERSION = "npm error code ETARGET\nnpm error notarget No matching version found for vnu-jar@99.1.1."
PIP_END = (
    "\nERROR: Could not find a version that satisfies the requirement x\nERROR: No matching distribution found for x"
)
PIP_NETWORK = (
    "WARNING: Retrying after connection broken by 'NewConnectionError(Failed to establish a new connection: "
    "[Errno -2] Name or service not known')" + PIP_END
)
PIP_CERTIFICATE = (
    "WARNING: Retrying after connection broken by 'SSLError(SSLCertVerificationError(1, "
    "'[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate'))'" + PIP_END
)
PIP_RIGHTS = "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/usr/lib/x'"
APT_NETWORK = "E: Failed to fetch hostname.deb  Could not connect to localhost:9 - connect (111: Connection refused)"
APT_RIGHTS = "E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)"
APT_VERSION = "E: Unable to locate package no-such-package-x"
BROWSER = "chromium: error while loading shared libraries: libnss3.so: cannot open shared object file"
"""What the programs really said (addresses and numbers cut), each with one thing wrong."""

NETWORK, CERTIFICATE, RIGHTS = "the network was not reached", "a certificate of its own", "you may not write there"
VERSION = "the version that is wanted is not to be had"


def attempted(folder: Path, said: str, code: int) -> subprocess.CompletedProcess[str]:
    """Try a program that says something and ends with a code."""
    (folder / "said").write_text(said + "\n", encoding="utf-8")
    program = folder / "program"
    program.write_text(f'#!/bin/sh\ncat "{folder}/said" >&2\nexit {code}\n', encoding="utf-8")
    program.chmod(0o755)
    command = f'. scripts/attempt.sh; attempt "installing x" "{program}" || exit $?; echo after'
    return subprocess.run(["sh", "-euc", command], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        (NPM_NETWORK, NETWORK),
        (NPM_REFUSED, NETWORK),
        (PIP_NETWORK, NETWORK),
        (APT_NETWORK, NETWORK),
        (NPM_CERTIFICATE, CERTIFICATE),
        (PIP_CERTIFICATE, CERTIFICATE),
        (NPM_RIGHTS, RIGHTS),
        (PIP_RIGHTS, RIGHTS),
        (APT_RIGHTS, RIGHTS),
        (NPM_VERSION, VERSION),
        (PIP_END, VERSION),
        (APT_VERSION, VERSION),
        ("E: Version '9' for 'hostname' was not found", VERSION),
        ("npm error code ENOSPC", "the disk is full"),
        (BROWSER, "a library of the system is missing"),
        ("something new", "it said why"),
    ],
)
def test_the_reason_is_told_with_what_to_do(said: str, advice: str, tmp_path: Path) -> None:
    """One line of ours, then every line of the program; the code is that of the program."""
    done = attempted(tmp_path, said, 7)
    first, *others = done.stderr.splitlines()
    assert first.startswith("madoguchi: installing x failed — ")
    assert advice in first
    assert [line.removeprefix("    ") for line in others] == said.splitlines()
    assert (done.returncode, done.stdout) == (7, "")


def test_what_works_says_nothing(tmp_path: Path) -> None:
    """A program that works is not heard, whatever it says."""
    done = attempted(tmp_path, NPM_NETWORK, 0)
    assert (done.returncode, done.stdout, done.stderr) == (0, "after\n", "")


def fake(folder: Path, name: str, script: str) -> None:
    """A program of ours in place of a real one."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


def test_npm_is_heard(tmp_path: Path) -> None:
    """What npm says when it cannot install reaches whoever typed `make test`, with what to type afterwards."""
    programs = tmp_path / "bin"
    programs.mkdir()
    fake(programs, "npm", f'echo "{NPM_CERTIFICATE}" >&2; exit 1')
    fake(programs, "java", "exit 0")
    environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "CI": ""}
    command = ["sh", str(ROOT / "scripts/html-checker.sh")]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert CERTIFICATE in done.stderr
    assert "    npm error code DEPTH_ZERO_SELF_SIGNED_CERT\n" in done.stderr
    assert done.stderr.endswith("mend what is told above, then type: sh scripts/html-checker.sh\n")
    strict = subprocess.run(command, cwd=tmp_path, env={**environment, "CI": "true"}, capture_output=True, check=False)
    assert strict.returncode == 1


def test_an_environment_that_was_begun_is_made_anew(tmp_path: Path) -> None:
    """A first `make` that was stopped leaves a Python without pip: the next one does not stay with it."""
    (tmp_path / "venv/bin").mkdir(parents=True)
    fake(tmp_path / "venv/bin", "python", "echo 'No module named pip' >&2; exit 1")
    (tmp_path / "none.txt").write_text("", encoding="utf-8")
    command = ["sh", str(ROOT / "scripts/environment.sh"), "venv", "none.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "venv/pyvenv.cfg").exists()
