//! Every text that a reader sees, and where it stands: the screen, the file, the field. What of a shape is seen, the shape
//! tells itself ([`crate::shown`]).

use crate::cards::card_file;
use crate::content::Content;
use crate::lists::{Phone, Term};
use crate::shown::{Line, Texts};
use crate::workshop::{Workshop, case_file, format_file};

/// A text that a reader sees: where it stands and what it says.
pub(crate) struct Shown<'a> {
    pub(crate) file: String,
    pub(crate) field: &'static str,
    pub(crate) text: &'a str,
}

/// A part of the guide that is measured as one, by the name of its screen: its files, with what a reader sees of them.
type Part<'a> = (String, Vec<(String, Texts<'a>)>);

fn part<'a>(screen: &str, file: &str, texts: Texts<'a>) -> Part<'a> {
    (screen.to_owned(), vec![(file.to_owned(), texts)])
}

/// All that a reader sees.
fn parts(c: &Content) -> Vec<Part<'_>> {
    // A new field of the content does not compile until it is said whether a reader sees it.
    let Content {
        guide,
        steps,
        cards,
        phones,
        glossary,
        roles,
        sources: _,
        questions,
        ask,
        situations,
        wording: _,
        stories: _,
        pages,
        clock,
        holidays,
        ages,
        lint,
        together,
        workshop,
        publisher: _,
        signoffs: _,
        review: _,
        aliases: _,
        ui,
        files: _,
    } = c;
    let mut out: Vec<Part<'_>> = Vec::new();
    out.extend(steps.iter().map(|step| part(&step.id, &step.file, step.texts())));
    out.extend(cards.iter().map(|card| part(&card.id, &card_file(&card.id), card.texts())));
    out.extend(pages.iter().map(|page| part(&page.id, &format!("pages/{}.toml", page.id), page.text.texts())));
    out.extend([
        part("begrippen", "glossary.toml", Texts::default().and(glossary.iter().map(Term::texts))),
        part("zoeken", "situations.toml", situations.texts()),
        part("ui", "ui.toml", Texts::default().lines("ui", ui.values())),
        part("vragen", "questions.toml", questions.texts()),
        part("vragen", "ask.toml", ask.texts()),
        part("wie-is-wie", "roles.toml", roles.texts()),
        part("telefoon", "phones.toml", Texts::default().and(phones.iter().map(Phone::texts))),
        part("notities", "lint.toml", lint.texts()),
        part("leeftijden", "ages.toml", ages.texts()),
        part("guide", "guide.toml", guide.texts()),
    ]);
    let days = vec![("terms.toml".to_owned(), clock.texts()), ("holidays.toml".to_owned(), holidays.texts())];
    out.push(("termijnen".to_owned(), days));
    for (file, screens) in together.screens() {
        out.extend(screens.into_iter().map(|(screen, texts)| part(&screen, file, texts)));
    }
    let Workshop { text, formats, cases } = workshop;
    let common = text.screens().into_iter().map(|(screen, texts)| part(&screen, "workshop/workshop.toml", texts));
    out.extend(common);
    out.extend(formats.iter().map(|f| part(&format!("format-{}", f.id), &format_file(f), f.texts())));
    out.extend(cases.iter().map(|case| part(&format!("casus-{}", case.id), &case_file(case), case.texts())));
    out
}

/// The lines of a part's files.
fn shown<'a>(
    files: Vec<(String, Texts<'a>)>,
    lines: fn(Texts<'a>) -> Vec<Line<'a>>,
) -> impl Iterator<Item = Shown<'a>> {
    files.into_iter().flat_map(move |(file, texts)| {
        let all = lines(texts).into_iter();
        all.map(move |(field, text)| Shown { file: file.clone(), field, text }).collect::<Vec<_>>()
    })
}

/// Running text, screen by screen.
pub(crate) fn screens(c: &Content) -> Vec<(String, Vec<Shown<'_>>)> {
    parts(c).into_iter().map(|(screen, files)| (screen, shown(files, |texts| texts.running).collect())).collect()
}

/// What a reader sees besides running text: titles, names, loose phrases. No sentences to measure.
pub(crate) fn labels(c: &Content) -> Vec<Shown<'_>> {
    parts(c).into_iter().flat_map(|(_, files)| shown(files, |texts| texts.labels)).collect()
}
