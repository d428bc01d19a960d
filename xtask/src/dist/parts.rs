//! The parts that every edition is made of: content, programs, style, and the frame around them.

use guide::check::Proof;
use guide::content::Content;

use super::fill::{Slots, stylesheet};
use super::headers::POLICY;
use crate::wasm::Program;
use crate::{Result, check, content_dir, root, while_doing};

/// Everything that is needed to make an edition.
pub struct Parts {
    pub(super) content: Content,
    pub(super) proof: Proof,
    pub(super) style: String,
    pub(super) programs: Vec<Program>,
}

impl Parts {
    /// The parts around these programs.
    ///
    /// # Errors
    /// All findings in the content, or a file that cannot be read.
    pub fn new(programs: Vec<Program>) -> Result<Parts> {
        let (content, proof) = check::content(&content_dir())?;
        Ok(Parts { content, proof, style: stylesheet()?, programs })
    }

    /// What stands in the pages of every edition. Those of a site are the default.
    pub(super) fn slots(&self) -> Slots {
        let content = &self.content;
        let mut slots = Slots::default();
        slots.set("sections", guide::page::sections(content, &self.proof));
        slots.set("checked", guide::page::date(&content.guide.checked));
        slots.set("danger", &content.guide.danger);
        slots.set("unsure", &content.guide.unsure);
        slots.set("begin", &content.guide.start);
        slots.set("whole", guide::page::WHOLE);
        slots.set("policy", POLICY);
        slots.set("edition", "");
        slots.set("empty", "leeg.html");
        slots.set("tail", "");
        slots.set("way-out", "");
        for (key, word) in &content.ui {
            slots.set(format!("ui.{key}"), word);
        }
        // Numbers in the frame come from the same file as all others.
        for phone in &content.phones {
            slots.set(format!("number.{}", phone.id), &phone.number);
            slots.set(format!("tel.{}", phone.id), &phone.tel);
        }
        slots
    }

    /// The document of an edition.
    pub(super) fn page(&self, slots: &Slots) -> Result<String> {
        let template = std::fs::read_to_string(root().join("index.html")).map_err(while_doing("index.html"))?;
        slots.fill(&template)
    }
}
