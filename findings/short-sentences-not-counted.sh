#!/usr/bin/env bash
# Subject: textstat, the readability of a Dutch text.
# Guess:   "Bel 112. Wacht. Ga niet weg." counts as three sentences, and "eten" as two syllables (e-ten).
# Seen:    a sentence of one or two words is not counted: this text is one sentence of six words. Syllables are
#          counted where a word may be broken at the end of a line, and Dutch does not break off one letter: "eten",
#          "open" and "over" have one syllable. Splitting a text into short commands thus makes its sentences longer,
#          not shorter.
# With:    textstat 0.7.13 with pyphen 0.18.1 (Python), language nl.
# Why here: the guide is written at level B1, in short commands. Such a figure would send its writers the wrong way.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps textstat==0.7.13 pyphen==0.18.1 nltk==3.10.4 regex==2024.11.6 joblib==1.6.0 click==8.5.1 tqdm==4.70.1 setuptools==80.9.0
v/bin/python - <<'PY'
import importlib.metadata, sys, textstat

def same(what, stated, seen):
    print(f"{what}: {seen}")
    if seen != stated:
        sys.exit(f"CHANGED: stated was {stated}")

print("textstat", importlib.metadata.version("textstat"))
textstat.set_lang("nl")
same("sentences in 'Bel 112. Wacht. Ga niet weg.'", 1, textstat.sentence_count("Bel 112. Wacht. Ga niet weg."))
same("sentences in 'Je belt nu 112. Je wacht daar. Ga niet weg.'", 3, textstat.sentence_count("Je belt nu 112. Je wacht daar. Ga niet weg."))
same("words in a sentence", 6.0, textstat.words_per_sentence("Bel 112. Wacht. Ga niet weg."))
same("syllables", {"eten": 1, "open": 1, "over": 1, "moeder": 2}, {word: textstat.syllable_count(word) for word in ["eten", "open", "over", "moeder"]})
PY
echo "As stated."
