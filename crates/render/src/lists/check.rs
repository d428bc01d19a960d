//! The lists around the guide: phones, sources, terms and groups are well formed.

use crate::check::readability::words;
use crate::check::{CheckContext, id_line};
use crate::law::SourceKind;
use crate::read::Finding;

const LONGEST_TERM: usize = 25;

pub(crate) fn lists(context: &CheckContext<'_>, out: &mut Vec<Finding>) {
    let c = context.content;
    for phone in &c.phones {
        // A number from abroad keeps its plus.
        let digits: String = phone.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        if digits != phone.tel {
            out.push(context.at(
                "phones.toml",
                &format!("tel = \"{}\"", phone.tel),
                format!("tel {} is not the number {}", phone.tel, phone.number),
                "the digits must be the same",
            ));
        }
        if !phone.site.is_empty() && (phone.site.contains('/') || phone.site.contains(' ') || !phone.site.contains('.'))
        {
            out.push(context.at(
                "phones.toml",
                &phone.site,
                format!("\"{}\" is not a domain", phone.site),
                "write it as veiligthuis.nl",
            ));
        }
    }
    for (number, tel) in [("112", "112"), ("0800-2000", "08002000")] {
        if !c.phones.iter().any(|p| p.number == number && p.tel == tel) {
            out.push(context.at(
                "phones.toml",
                number,
                format!("{number} is missing"),
                "it must be reachable from every screen",
            ));
        }
    }
    for source in &c.sources {
        let link = source.url.is_empty() && source.kind == SourceKind::Eigen || is_link(&source.url);
        if !link {
            out.push(context.at(
                "sources.toml",
                &if source.url.is_empty() { format!("key = \"{}\"", source.key) } else { source.url.clone() },
                format!("the address of {} is not a link: \"{}\"", source.key, source.url),
                "start with https:// and leave out spaces",
            ));
        }
    }
    for term in &c.glossary {
        let n = words(&term.text).len();
        if n > LONGEST_TERM {
            out.push(context.at(
                "glossary.toml",
                &term.text,
                format!("\"{}\" is explained in {n} words", term.term),
                "use at most 25",
            ));
        }
        for see in term.see.iter().filter(|s| !c.glossary.iter().any(|t| t.id == **s)) {
            out.push(context.at("glossary.toml", see, format!("\"{see}\" is no term"), "use the id of a term"));
        }
    }
    let groups = |all: &[crate::lists::Group], id: &str| all.iter().any(|g| g.id == id);
    for q in c.questions.question.iter().filter(|q| !groups(&c.questions.group, &q.group)) {
        out.push(context.at(
            "questions.toml",
            &id_line(&q.id),
            format!("\"{}\" is no group", q.group),
            "use the id of a group",
        ));
    }
    for s in c.situations.situation.iter().filter(|s| !groups(&c.situations.group, &s.group)) {
        out.push(context.at(
            "situations.toml",
            &s.text,
            format!("\"{}\" is no group", s.group),
            "use the id of a group",
        ));
    }
    for r in c.roles.role.iter().filter(|r| !groups(&c.roles.group, &r.group)) {
        out.push(context.at(
            "roles.toml",
            &id_line(&r.id),
            format!("\"{}\" is no group", r.group),
            "use the id of a group",
        ));
    }
}

pub(crate) fn is_link(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|r| r.contains('.') && !r.contains(char::is_whitespace) && !r.contains(['<', '>', '"']))
}
