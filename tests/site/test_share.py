"""Work that several processes share."""

import os
import sys
from threading import Event, Thread

import pytest

from plenipo.site import share as module
from plenipo.site.share import WorkerError, processors, share


@pytest.fixture(params=[1, 2, 4])
def _processes(request, monkeypatch):
    """Processes to share the work."""
    monkeypatch.setattr(module, "processors", lambda: request.param)
    return request.param


@pytest.mark.usefixtures("_processes")
def test_every_piece_is_done_once(tmp_path):
    def piece(name):
        return lambda: os.write(os.open(tmp_path / name, os.O_CREAT | os.O_EXCL | os.O_WRONLY), b"done")

    share([piece(f"{i:03}") for i in range(100)])
    assert sorted(file.name for file in tmp_path.iterdir()) == [f"{i:03}" for i in range(100)]


@pytest.mark.usefixtures("_processes")
def test_progress_rises():
    told: list[int] = []
    share([lambda: None] * 50, told.append)
    assert told == sorted(set(told))
    assert all(1 <= one <= 50 for one in told)


@pytest.mark.skipif(sys.platform != "linux", reason="forks are taken on Linux only")
def test_failure_in_another_process_is_told_here(monkeypatch):
    monkeypatch.setattr(module, "processors", lambda: 2)
    own = os.getpid()

    def piece():
        while os.getpid() == own:  # until the other process has failed, all the other pieces are left to it
            if os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                return
        raise ValueError("no ink")

    with pytest.raises(WorkerError, match="ValueError: no ink"):
        share([piece] * 3)


def test_failure_here_leaves_no_process_behind(monkeypatch):
    monkeypatch.setattr(module, "processors", lambda: 2)
    children, fork = [], os.fork

    def counted():
        children.append(fork())
        return children[-1]

    monkeypatch.setattr(os, "fork", counted)

    def piece():
        raise ValueError("no paper")

    with pytest.raises((ValueError, WorkerError), match="no paper"):
        share([piece] * 100)
    assert len(children) == 1
    with pytest.raises(ChildProcessError):
        os.waitpid(children[0], os.WNOHANG)


def test_nothing_is_forked_beside_another_thread():
    done = Event()
    thread = Thread(target=done.wait)
    thread.start()
    try:
        assert processors() == 1
    finally:
        done.set()
        thread.join()


def test_work_may_be_kept_in_one_process(monkeypatch):
    monkeypatch.setattr(module, "processors", lambda: 4)
    kept = []
    share([lambda: kept.append(1)] * 5, alone=True)
    assert len(kept) == 5
