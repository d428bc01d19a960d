#!/usr/bin/env bash
# Subject: Snowball's Dutch stemmer, for search.
# Guess:   `dutch` is one algorithm: stems made by an older release meet those of a newer one.
# Seen:    from 3.0 on `dutch` is another algorithm (Kraaij-Pohlmann; the old one is called `dutch_porter` there). Of
#          24 words of this field 17 get another stem. In the new one "melding" (meld) and "melden" (mel) do not meet
#          either, and "veilig" (safe) becomes "veil".
# With:    snowballstemmer 2.2.0 and 3.0.1 (Python). The Rust crate rust-stemmers 1.2.0 has the old one.
# Why here: an index built by one tool and asked by another finds nothing, without an error. Search in this guide is
#          its own.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps --target old snowballstemmer==2.2.0
v/bin/pip install --quiet --disable-pip-version-check --no-deps --target new snowballstemmer==3.0.1
cat >stem.py <<'PY'
import json, sys
sys.path.insert(0, sys.argv[1])
import snowballstemmer
stemmer = snowballstemmer.stemmer(sys.argv[2])
print(json.dumps(stemmer.stemWords(sys.argv[3:])))
PY
words="melding melden gemeld kind kinderen leraar leraren school scholen gesprek huis huizen brief brieven praten vragen gevraagd veilig veiligheid boos zorg mishandeling slaan thuis"
v/bin/python stem.py old dutch $words >old.json
v/bin/python stem.py new dutch $words >new.json
v/bin/python stem.py new dutch_porter $words >porter.json
v/bin/python - $words <<'PY'
import json, sys
words = sys.argv[1:]
old, new, porter = (dict(zip(words, json.load(open(f"{name}.json")))) for name in ["old", "new", "porter"])
other = [word for word in words if old[word] != new[word]]
for word in other:
    print(f"{word}: {old[word]} (2.2.0), {new[word]} (3.0.1)")
print(len(other), "of", len(words), "differ; dutch_porter of 3.0.1 as the old one:", porter == old)
seen = (len(other), new["melding"], new["melden"], new["veilig"], porter == old)
if seen != (17, "meld", "mel", "veil", True):
    sys.exit(f"CHANGED: {seen}")
PY
echo "As stated."
