#!/usr/bin/env python3
"""Measure commands and set their figures beside each other.

usage: measure.py run FIGURES ROW COMMAND...   one run of COMMAND, appended to FIGURES
       measure.py table FIGURES                medians by ROW, and ratios to the first row

CPU time and peak memory are those of the command with the processes that it waited for, from
wait4(2). Peak memory is that of the largest process, not a sum; below about 15 MiB it is only that
of this program before it became the command.
"""
import os
import statistics
import subprocess
import sys
import time


def run(figures, row, command):
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{row}: exit {process.returncode}")
    with open(figures, "a", encoding="utf-8") as file:
        file.write(f"{row}\t{wall}\t{usage.ru_utime + usage.ru_stime}\t{usage.ru_maxrss / 1024}\n")


def table(figures):
    rows = {}
    with open(figures, encoding="utf-8") as file:
        for line in file:
            row, *numbers = line.rstrip("\n").split("\t")
            rows.setdefault(row, []).append([float(number) for number in numbers])
    medians = {row: [statistics.median(column) for column in zip(*runs)] for row, runs in rows.items()}
    first = next(iter(medians.values()))
    print("| | wall s (lowest–highest) | CPU s | peak MiB | wall × | CPU × |")
    print("|---|---:|---:|---:|---:|---:|")
    for row, (wall, cpu, peak) in medians.items():
        walls = [figures[0] for figures in rows[row]]
        print(f"| {row} | {wall:.2f} ({min(walls):.2f}–{max(walls):.2f}) | {cpu:.2f} | {peak:.0f} "
              f"| {wall / first[0]:.2f} | {cpu / first[1]:.2f} |")


if len(sys.argv) > 4 and sys.argv[1] == "run":
    run(sys.argv[2], sys.argv[3], sys.argv[4:])
elif len(sys.argv) == 3 and sys.argv[1] == "table":
    table(sys.argv[2])
else:
    sys.exit(__doc__)
