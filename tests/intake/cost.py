"""What reading costs, and the signs that make a careless reader slow."""

import gc
import sys
import time

# Each is repeated until the line is full: what could make a pattern or a list of tokens go over
# the line again and again.
HOSTILE = {
    "figures": ["1", "1, ", "00", "0 ", "1st ", "1 st", "1O ", "1l", "½", "\u0661"],
    "numbers of a list": ["1) ", "1. ", "• ", "* ", "o ", "#"],
    "dates in figures": ["1/", "1.1.", "1-", "2026-", "2026-27 ", "2026 "],
    "dates in words": ["12 Nov ", "Mon ", "Mon 3, ", "3 Nov to ", "3 Nov - ", "3, ", "Novembre "],
    "joins": [
        "and ",
        "all ",
        "now ",
        "| ",
        "or ",
        "until ",
        ",",
        "; ",
        "& ",
        "-",
        " - ",
        "/",
        ".",
        ": ",
    ],
    "times": [
        "3.45-",
        "3.45pm ",
        "3.45pm for ",
        "tea ",
        "1530 ",
        "3.45-4.45pm, ",
        "1 hour ",
        "(1 hour) ",
        "May 3 (3.45) ",
    ],
    "brackets": ["(", ")", "()", "[", "](", "{", "((("],
    "words": ["a ", "a", "'a", "a'", "no ", "no meeting ", "half term ", "Spring ", "Room 3 "],
    "rules": ["every Monday ", "first Monday month ", "for 6 weeks ", "w/c ", "Tuesdays "],
    "moves": ["moved ", "was 3 Nov now ", "cancelled ", "except 3 Nov ", "by 3 Nov ", "either "],
    "slips": ["Wendesday ", "Thurdsay", "dydd Mawrth ", "respectively ", "INSET ", "tbc "],
    "people": ["@a.", "a@a", "a@a.a", "+44 ", "lead by ", "Mr A", "led by x,", "http://a.b/"],
    "mail": ["> ", "> >", "From: ", "Date: ", "-- ", "On a wrote:", "Dear all, "],
    "cells": ["\t", "1\t", "\t\t1", "Date\t", "Date\tTime\t"],
    "signs": ["O", "\\", '"', "\x00", "\x1b", "\ue000", "\ue001", "\ue000a\ue001", "\U0001f600"],
    "marks": ["\u0301", "e\u0301", "\u200b", "\xad", "\ufdfa", "\u3000", "\xa0"],
}
SIGNS = [sign for signs in HOSTILE.values() for sign in signs]
SECONDS = 2


def seconds(read, text):
    start = time.process_time()
    read(text)
    return time.process_time() - start


def calls(read, text):
    """How many functions reading takes: the same on a busy machine, and whatever other tests left
    behind; what is thrown away meanwhile, and what a text like this makes once, would count too."""
    read(text)
    count = 0

    def profile(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    gc.disable()
    # cProfile would count what other threads do meanwhile too, from Python 3.12.
    sys.setprofile(profile)
    try:
        read(text)
    finally:
        sys.setprofile(None)
        gc.enable()
    return count
