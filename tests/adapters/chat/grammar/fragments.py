"""Texts that are almost the grammar's: its own words and marks, thrown together."""

from hypothesis import strategies as st

from adapters.chat.grammar.verbs import NAMES

_NUMBERS = "0 1 2 7 12 13 45 90 365 1.5 1,5 1.500 1,500 12.345,67 -2 −3 +4 .5 ½ 1½ ¾ 3/4 1/0 007"
_DURATIONS = "1h 90m 1h30 1:30 18:30 25:00 1:75 2-3h 9-11 45min 1.5h -45m +1:30 1h30m ½h 999999h"
_UNITS = "h m min std stunde stunden hours minutes minuten hour half an a quarter of eine halbe"
_DAYS = (
    "today gestern morgen monday Montag mon last letzten 3 3. 3rd Nov November. März 3.11. 31.2. "
    "3.11.2026 29.2.2023 2026-11-03 2026-13-40 3/11 11/24/2026 0.0. ago days vor Tagen in on am the"
)
_CLOCKS = "at um ab from von to bis 9 9:15 10:45 24:00 25:70 9:15-10:45 9.15 Uhr pm am 6:30pm 0pm"
_TAGS = "#emergency #notfall #x #4711 #1 # ## T-1234 ABC-12 AES-256 ticket:1 ticket: #- #é"
_NAMES = 'acme globex müller & söhne + und "acme corp" „Müller" » « \' "" " for für bei client'
_MARKS = (
    "// /// \\// http:// note: Notiz: reason: ref: because weil , : ; - – | ? ! . … @anna "
    "<@U1|A B> <@U2> < > E12 e0 TU7 tu E99999999999 € $5 5.000 150% ×2 24/7 none nie"
)
_SETTINGS = (
    "set setze increment takt type service hours mon-fri mo 8-18 holiday feiertag renewal ask auto "
    "credit on overdraft limit rate price currency USD two-person mandate caps reload month expiry "
    "grace add neu remove list archive name sprache alias start stop technician freigeber opening "
    "expires at zu zone zeitzone Europe/Vienna restore wiederherstellen"
)
_WORDS = " ".join(
    (_NUMBERS, _DURATIONS, _UNITS, _DAYS, _CLOCKS, _TAGS, _NAMES, _MARKS, _SETTINGS)
).split()

fragments = st.sampled_from([*_WORDS, *NAMES, "hours", "/log", "/hours", "please"])
separators = st.sampled_from([" ", " ", " ", "  ", "\n", "\t", "", ",", ": ", " / "])

mixtures = st.lists(st.tuples(fragments | st.text(max_size=6), separators), max_size=14).map(
    lambda pieces: "".join(word + separator for word, separator in pieces)
)
"""Fragments of the grammar in any order, with a little of anything between them."""
