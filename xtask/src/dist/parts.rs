//! The parts that every edition is made of: content, programs, styles, and the frame around them.

use render::content::Content;
use render::documents::{Document, View};
use render::proof::Proof;

use super::fill::{Slots, asset, compact_css, stylesheets};
use super::{headers, notices};
use crate::wasm::Program;
use crate::{Result, check, content_dir, root, while_doing};

/// Everything that is needed to make an edition.
pub struct Parts {
    pub(super) content: Content,
    pub(super) proof: Proof,
    /// The styles of all documents.
    pub(super) style: String,
    /// Template of the few rules that show one screen at a time without the app.
    still: String,
    pub(super) programs: Vec<Program>,
    /// The licences of what others wrote.
    pub(super) notices: String,
}

impl Parts {
    /// The parts around these programs.
    ///
    /// # Errors
    /// All findings in the content, or a file that cannot be read.
    pub fn new(programs: Vec<Program>) -> Result<Parts> {
        let (content, proof) = check::content(&content_dir())?;
        let (style, still) = (stylesheets("css")?, compact_css(&asset("still.css")?));
        Ok(Parts { content, proof, style, still, programs, notices: notices::text()? })
    }

    /// What stands in the pages of every edition. Those of a site are the default.
    pub(super) fn slots(&self) -> Slots {
        let content = &self.content;
        let mut slots = Slots::default();
        slots.set("checked", render::page::newest(content));
        slots.set("concept", render::page::concept_line(content));
        slots.set("publisher", render::page::publisher_line(content));
        slots.set("danger", &content.guide.danger);
        slots.set("unsure", &content.guide.unsure);
        slots.set("start-page", &content.guide.start);
        slots.set("whole", render::documents::WHOLE);
        slots.set("edition", "");
        slots.set("empty", "leeg.html");
        slots.set("tail", "");
        slots.set("way-out", "");
        for (key, word) in &content.ui {
            slots.set(format!("ui.{key}"), word);
        }
        for (id, _) in render::documents::PAGES {
            slots.set(format!("page.{id}"), content.page_name(id).unwrap_or(id));
        }
        // Numbers in the frame come from the same file as all others.
        for phone in &content.phones {
            slots.set(format!("number.{}", phone.id), &phone.number);
            slots.set(format!("tel.{}", phone.id), &phone.tel);
        }
        slots
    }

    /// Fills in what depends on the document: its sections, its styles, the way to the guide, the policy.
    ///
    /// # Errors
    /// When a stylesheet cannot be read.
    pub(super) fn describe(&self, slots: &mut Slots, view: View) -> Result<()> {
        let (content, guide) = (&self.content, view.has(Document::Guide));
        let begin = view.document.and_then(Document::entrance).unwrap_or(&content.guide.start);
        slots.set("begin", begin);
        slots.set("home", if guide { "" } else { view.home });
        slots.set("sections", render::page::sections(content, &self.proof, view));
        let to = if guide { "zoeken" } else { begin };
        slots.set("nav", format!("<a href=\"#{to}\">{}</a>", content.page_name(to).unwrap_or(to)));
        let (style, still) = (slots.fill(&self.style_of(view)?)?, slots.fill(&self.still)?);
        slots.set("policy", headers::policy(&[&style, &still]));
        slots.set("style", style);
        slots.set("still", still);
        Ok(())
    }

    /// The styles of what is written: of one document, or of all.
    fn style_of(&self, view: View) -> Result<String> {
        let mut style = self.style.clone();
        for folder in Document::ALL.into_iter().filter(|d| view.has(*d)).filter_map(Document::styles) {
            style.push('\n');
            style.push_str(&stylesheets(folder)?);
        }
        Ok(style)
    }

    /// The page of an edition.
    pub(super) fn page(&self, slots: &Slots) -> Result<String> {
        let template = std::fs::read_to_string(root().join("index.html")).map_err(while_doing("index.html"))?;
        slots.fill(&template)
    }
}
