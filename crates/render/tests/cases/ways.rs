//! The ways through the graph: dead ends, reach, settings, circles, the call, and the stories.

use crate::common::fixture::{Case, Edit, IN_ORDER, cases};

cases! {
    // ── dead-ends ──
    "dead-ends" a_card_that_is_a_dead_end:
        "cards/k-online.toml" "[\n  { to = \"k-melden\", text = \"Bel voor advies\" },\n]" => "[]";
        finds ["cards/k-online.toml:19: the card is a dead end → add what comes after it to next"];
    "dead-ends" a_question_that_leads_to_no_card:
        "steps/2-voor.toml" r#"to = "n-leeftijd" },"# => r#"to = "n-leeftijd" }, { text = "Ik ben nieuw", to = "n-nieuw" },"#,
        "steps/2-voor.toml" "" => r#"
[[step]]
id = "n-nieuw"
ask = "Wie helpt jou?"
why = "Je bent niet alleen."
answer = [{ text = "Een collega", to = "k-collega-van-ver" }, { text = "De baas van school", to = "k-baas-van-school" }]
"#,
        "ids.txt" "" => "n-nieuw\n";
        finds [
            r#"steps/2-voor.toml:48: no card can be reached from "n-nieuw" → lead an answer to a card"#,
            r#"steps/2-voor.toml:51: the answer "De baas van school" of n-nieuw leads to "k-baas-van-school", which does not exist"#,
            r#"steps/2-voor.toml:51: the answer "Een collega" of n-nieuw leads to "k-collega-van-ver", which does not exist"#,
        ];

    // ── reach ──
    "reach" a_question_no_answer_leads_to:
        "steps/1-nu.toml" r#"praten", to = "n-ouders""# => r#"praten", to = "n-leeftijd""#;
        finds [
            r#"cards/k-praten.toml:1: "k-praten" cannot be reached from the start → lead an answer to it, or remove it"#,
            r#"steps/2-voor.toml:8: "n-ouders" cannot be reached from the start → lead an answer to it, or remove it"#,
            r#"steps/2-voor.toml:13: no reader can ever choose "Ja, dat kan" of n-ouders → its ages or sectors can never hold here"#,
            r#"steps/2-voor.toml:14: no reader can ever choose "Nee, dat is besproken" of n-ouders → its ages or sectors can never hold here"#,
        ];
    "reach" a_card_no_answer_leads_to:
        "steps/1-nu.toml" r#"to = "k-geheim-adres""# => r#"to = "k-medewerker""#;
        finds [r#"cards/k-geheim-adres.toml:1: "k-geheim-adres" cannot be reached from the start → lead an answer to it, or remove it"#];

    // ── options ──
    "options" an_answer_that_no_reader_can_ever_choose:
        "steps/1-nu.toml" r#"to = "n-wie" }"# => r#"to = "n-wie", sectors = ["vo"] }"#,
        "steps/2-voor.toml" r#"to = "k-leerlingen" }"# => r#"to = "k-leerlingen", sectors = ["po"] }"#;
        finds [r#"steps/2-voor.toml:23: no reader can ever choose "Leerlingen op school" of n-wie → its ages or sectors can never hold here"#];
    "options" an_answer_for_some_readers_is_fine_when_they_can_come_there:
        "steps/1-nu.toml" r#"to = "n-wie" }"# => r#"to = "n-wie", sectors = ["vo", "mbo"] }"#,
        "steps/2-voor.toml" r#"to = "k-leerlingen" }"# => r#"to = "k-leerlingen", sectors = ["mbo"] }"#;
        finds IN_ORDER;

    "options" a_question_without_an_answer_for_some_reader:
        "steps/2-voor.toml" r#"to = "n-leeftijd" },"# => r#"to = "n-leeftijd", sectors = ["po"] },"#,
        "steps/2-voor.toml" r#"erg genoeg?", to = "k-melden" },"# => r#"erg genoeg?", to = "k-melden", sectors = ["po", "vo"] },"#;
        finds [r#"steps/2-voor.toml:29: "n-weet-niet" has no answer for a reader in opvang with age 0-3 → give every reader who can come here an answer"#];

    // ── ages ──
    "ages" an_age_without_an_answer:
        "steps/2-voor.toml" r#", "16-17", "18+"]"# => r#", "16-17"]"#;
        finds [
            r#"steps/2-voor.toml:38: "n-leeftijd" has no answer for a reader in opvang with age 18+ → give every reader who can come here an answer"#,
            "steps/2-voor.toml:38: n-leeftijd has 0 answers for age 18+ → give each age exactly one answer",
        ];
    "ages" an_age_with_two_answers:
        "steps/2-voor.toml" r#"["8-11", "12-15""# => r#"["4-7", "8-11", "12-15""#;
        finds ["steps/2-voor.toml:38: n-leeftijd has 2 answers for age 4-7 → give each age exactly one answer"];

    // ── circles ──
    "circles" a_circle_of_questions_without_a_way_out:
        "steps/2-voor.toml" r#"to = "n-leeftijd" },"# => r#"to = "n-leeftijd" }, { text = "Ik draai rond", to = "n-rond" },"#,
        "steps/2-voor.toml" "" => r#"
[[step]]
id = "n-rond"
ask = "Draai je rond?"
why = "Dat kan."
answer = [{ text = "Ja", to = "n-rond" }, { text = "Nog meer", to = "n-nog-meer" }]

[[step]]
id = "n-nog-meer"
ask = "En nu?"
why = "Dat kan."
answer = [{ text = "Ja, terug", to = "n-rond" }, { text = "Nee, hier", to = "n-nog-meer" }]
"#,
        "ids.txt" "" => "n-nog-meer\nn-rond\n";
        finds [
            "steps/2-voor.toml:48: n-rond is in a circle of questions without a way out → lead one answer to a card",
            r#"steps/2-voor.toml:48: no card can be reached from "n-rond" → lead an answer to a card"#,
            "steps/2-voor.toml:54: n-nog-meer is in a circle of questions without a way out → lead one answer to a card",
            r#"steps/2-voor.toml:54: no card can be reached from "n-nog-meer" → lead an answer to a card"#,
        ];
    "circles" a_circle_with_a_way_out_is_fine:
        "steps/2-voor.toml" r#"to = "n-leeftijd" },"# => r#"to = "n-leeftijd" }, { text = "Terug naar het begin", to = "n-start" },"#;
        finds IN_ORDER;
    "circles" a_card_that_asks_again:
        "cards/k-spanning-laag.toml" r#"to = "k-melden""# => r#"to = "n-fase""#;
        finds [
            "cards/k-spanning-laag.toml:1: breaks the promise \"nothing returns\": n-fase leads back to it → no way on from a card leads to a question that offers the same card; only a danger may be asked again",
            "cards/k-spanning-laag.toml:20: the card sends the reader back to n-fase, the question they came from → lead on to the next moment instead",
        ];
    "circles" a_card_for_danger_may_ask_again:
        "steps/1-nu.toml" r#"text = "Ja, het is er nog""# => r#"text = "Ja, het gevaar is er nog""#;
        finds IN_ORDER;

    // ── danger ──
    "danger" a_call_that_is_more_than_two_taps_away:
        "guide.toml" r#"danger = "n-gevaar""# => r#"danger = "n-wie""#;
        finds [
            r#"cards/k-geheim-adres.toml:1: from "k-geheim-adres" a call is more than two taps away → give the danger question a call"#,
            r#"steps/1-nu.toml:8: breaks the promise "danger comes first": its first answer is not the danger question → danger is the first answer of the first question, and first wherever it is an answer"#,
            r#"steps/1-nu.toml:36: breaks the promise "danger comes first": its first answer is not the danger question → danger is the first answer of the first question, and first wherever it is an answer"#,
            r#"steps/2-voor.toml:18: breaks the promise "left, missing, at the gate": no card for a child that has left within two taps → a child that has left, is missing, or is fetched by someone unsure has its own card within two taps of the danger question"#,
            r#"steps/2-voor.toml:18: breaks the promise "left, missing, at the gate": no card for a child that is fetched within two taps → a child that has left, is missing, or is fetched by someone unsure has its own card within two taps of the danger question"#,
            r#"steps/2-voor.toml:18: breaks the promise "left, missing, at the gate": no card for a child that is missing within two taps → a child that has left, is missing, or is fetched by someone unsure has its own card within two taps of the danger question"#,
        ];

    // ── stories ──
    "stories" a_story_with_an_answer_that_is_gone:
        "stories.toml" r#"taps = ["n-gevaar", "k-letsel-medisch"]"# => r#"taps = ["n-gevaar", "k-praten"]"#;
        finds [r#"stories.toml:6: the story "Gevaar is in twee tikken bij de kaart" does not hold: n-gevaar does not lead to k-praten → change the guide back, or the story if it was wrong"#];
    "stories" a_story_with_a_reason_that_is_gone:
        "stories.toml" r#"taps = ["n-gevaar", "k-letsel-medisch"]"# => r#"taps = ["n-gevaar", "k-letsel-medisch/anders"]"#;
        finds [r#"stories.toml:6: the story "Gevaar is in twee tikken bij de kaart" does not hold: n-gevaar does not lead to k-letsel-medisch because of "anders" → change the guide back, or the story if it was wrong"#];
    "stories" a_story_that_ends_elsewhere:
        "stories.toml" r#"ends = "k-letsel-medisch""# => r#"ends = "k-praten""#;
        finds [r#"stories.toml:6: the story "Gevaar is in twee tikken bij de kaart" does not hold: it ends at k-letsel-medisch, not at k-praten → change the guide back, or the story if it was wrong"#];
    "stories" a_story_with_an_answer_its_reader_never_sees:
        "steps/1-nu.toml" r#"to = "n-wie" }"# => r#"to = "n-wie", sectors = ["vo"] }"#,
        "stories.toml" "" => r#"
[[story]]
name = "Iemand anders op de basisschool"
settings = { sector = "po" }
start = "n-fase"
taps = ["n-wie", "k-online"]
ends = "k-online"
"#;
        finds [r#"stories.toml:19: the story "Iemand anders op de basisschool" does not hold: "Het gaat om iemand anders" is not shown to this reader at n-fase → change the guide back, or the story if it was wrong"#];
    "stories" a_story_whose_card_no_longer_says_what_must_be_there:
        "stories.toml" r#"ends = "k-letsel-medisch""# => "ends = \"k-letsel-medisch\"\nmust = [\"112\", \"een vliegtuig\"]";
        finds [r#"stories.toml:6: the story "Gevaar is in twee tikken bij de kaart" does not hold: k-letsel-medisch does not say "een vliegtuig" → change the guide back, or the story if it was wrong"#];
    "stories" a_story_whose_card_says_what_may_not_be_there:
        "stories.toml" r#"ends = "k-letsel-medisch""# => "ends = \"k-letsel-medisch\"\nmust_not = [\"112\"]";
        finds [r#"stories.toml:6: the story "Gevaar is in twee tikken bij de kaart" does not hold: k-letsel-medisch says "112" → change the guide back, or the story if it was wrong"#];
    "stories" a_story_that_starts_nowhere:
        "stories.toml" r#"start = "n-weet-niet""# => r#"start = "n-weet""#;
        finds [r#"stories.toml:12: the story "De leeftijd is al bekend" does not hold: n-weet does not lead to n-leeftijd → change the guide back, or the story if it was wrong"#];
}
