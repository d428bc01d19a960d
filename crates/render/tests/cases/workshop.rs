//! The werkplaats: cases, formats and sheets that do not hold together.

use crate::common::fixture::{Case, Edit, cases};

cases! {
    "workshop" a_turn_at_a_moment_that_does_not_exist:
        "workshop/cases/noor.toml" "moment = \"noor-2\"" => "moment = \"noor-9\"";
        finds ["workshop/cases/noor.toml:85: noor-a: \"noor-9\" is no moment → use the id of a moment"];
    "workshop" a_choice_with_a_card_that_does_not_exist:
        "workshop/cases/noor.toml" "text = \"Je doet aB.\"\ncard = \"k-online\"" => "text = \"Je doet aB.\"\ncard = \"k-onlin\"";
        finds ["workshop/cases/noor.toml:100: noor-a B: \"k-onlin\" is no card → did you mean \"k-online\"?"];
    "workshop" a_turn_with_two_ways_of_the_guide:
        "workshop/cases/noor.toml" "text = \"Je doet aB.\"\n" => "text = \"Je doet aB.\"\nguide = true\n";
        finds ["workshop/cases/noor.toml:85: noor-a: the guide points to 2 choices → set guide = true on exactly one"];
    "workshop" a_case_where_anybody_can_guess_the_way_of_the_guide:
        "workshop/cases/noor.toml" "text = \"Je doet bA.\"\n" => "text = \"Je doet bA.\"\nguide = true\n",
        "workshop/cases/noor.toml" "text = \"Je doet bB.\"\ncard = \"k-online\"\nthen = \"Het kind weet wat er komt.\"\nguide = true" => "text = \"Je doet bB.\"\ncard = \"k-online\"\nthen = \"Het kind weet wat er komt.\"";
        finds ["workshop/cases/noor.toml:95: the guide points to the same letter at every turn → move the choices around, so that nobody can guess"];
    "workshop" a_guide_that_is_always_the_longest:
        "workshop/cases/noor.toml" "Je doet aA." => "Je doet aA, ja.",
        "workshop/cases/noor.toml" "Je doet bB." => "Je doet bB, ja.";
        finds ["workshop/cases/noor.toml:84: the guide's choice is the longest in 2 of 2 turns, by chance at most 1 → make the choices of a turn equally long"];
    "workshop" a_guide_that_is_always_the_shortest:
        "workshop/cases/noor.toml" "Je doet aA." => "Doe aA.",
        "workshop/cases/noor.toml" "Je doet bB." => "Doe bB.",
        "workshop/cases/noor.toml" "Je doet aB." => "Doe nu aB.",
        "workshop/cases/noor.toml" "Je doet aC." => "Doe nu aC.",
        "workshop/cases/noor.toml" "Je doet bA." => "Doe nu bA.",
        "workshop/cases/noor.toml" "Je doet bC." => "Doe nu bC.";
        finds ["workshop/cases/noor.toml:84: the guide's choice is the shortest in 2 of 2 turns, by chance at most 1 → make the choices of a turn equally long"];
    "workshop" choices_of_very_different_length:
        "workshop/cases/noor.toml" "Je doet aB." => "Je doet aB, en daarna nog meer.";
        finds ["workshop/cases/noor.toml:85: noor-a: choices of 11 and of 31 characters → make the choices of a turn equally long"];
    "workshop" a_choice_in_the_first_person:
        "workshop/cases/noor.toml" "Je doet aB." => "Ik doe aB.";
        finds ["workshop/cases/noor.toml:99: noor-a B: begins in the first person → write it with \"je\" or \"school\""];
    "workshop" a_case_that_nobody_may_leave:
        "workshop/cases/noor.toml" " Je mag altijd even weg." => "";
        finds ["workshop/cases/noor.toml:12: heads_up does not say that people may leave → end with \"Je mag altijd even weg.\""];
    "workshop" a_name_that_lives_in_the_case_twice:
        "workshop/cases/noor.toml" "setting = " => "people = [\"Noor\"]\nsetting = ";
        finds ["workshop/cases/noor.toml:7: \"Noor\" also lives in the case \"noor\" → give everyone a name of their own"];
    "workshop" two_parents_of_whom_none_is_named:
        "workshop/cases/noor.toml" "setting = " => "voices = [\"Moeder\", \"Vader\"]\nsetting = ";
        finds [
            "workshop/cases/noor.toml:13: Moeder is never heard → give this parent a moment",
            "workshop/cases/noor.toml:13: Vader is never heard → give this parent a moment",
            "workshop/cases/noor.toml:20: noor-1: who of the parents speaks? → begin with who it is, and a colon",
            "workshop/cases/noor.toml:31: noor-2: who of the parents speaks? → begin with who it is, and a colon",
            "workshop/cases/noor.toml:42: noor-3: who of the parents speaks? → begin with who it is, and a colon",
            "workshop/cases/noor.toml:53: noor-4: who of the parents speaks? → begin with who it is, and a colon",
            "workshop/cases/noor.toml:64: noor-5: who of the parents speaks? → begin with who it is, and a colon",
            "workshop/cases/noor.toml:75: noor-6: who of the parents speaks? → begin with who it is, and a colon",
        ];
    "workshop" a_case_that_skips_a_phase:
        "workshop/cases/noor.toml" "id = \"noor-5\"\nphase = \"na\"" => "id = \"noor-5\"\nphase = \"tijdens\"",
        "workshop/cases/noor.toml" "id = \"noor-6\"\nphase = \"na\"" => "id = \"noor-6\"\nphase = \"tijdens\"";
        finds ["workshop/cases/noor.toml:18: no moment in the phase \"na\" → every case passes all three"];
    "workshop" a_side_that_says_nothing:
        "workshop/cases/noor.toml" "phase = \"na\"\nwhen = \"week 6\"\ntitle = \"Dag 6\"\nevent = \"Noor is moe.\"\nschool = \"Ik zag het.\"" => "phase = \"na\"\nwhen = \"week 6\"\ntitle = \"Dag 6\"\nevent = \"Noor is moe.\"\nschool = \"\"";
        finds ["workshop/cases/noor.toml:74: noor-6: school says nothing → say what they do not know"];
    "workshop" rounds_that_do_not_add_up:
        "workshop/formats/team.toml" "minutes = 15" => "minutes = 20";
        finds ["workshop/formats/team.toml:9: the rounds take 15 minutes, and the format says 20 → make them the same"];
    "workshop" a_round_that_needs_more_than_it_gets:
        "workshop/formats/team.toml" "least = 3" => "least = 6";
        finds ["workshop/formats/team.toml:18: lezen: 5 minutes, at least 6 → least is 1 or more, and not above minutes"];
    "workshop" a_format_that_claims_a_method:
        "workshop/formats/team.toml" "minutes = 15" => "inspired = \"Dit is een methode.\"\nminutes = 15";
        finds ["workshop/formats/team.toml:9: inspired does not say that this is not the official method → end with \"Dit is niet de officiële methode.\""];
    "workshop" a_column_of_the_harvest_under_another_name:
        "workshop/workshop.toml" "id = \"beleid\"" => "id = \"bestuur\"";
        finds ["workshop/workshop.toml:81: harvest holds goed, beter, afspraak, bestuur → it must be goed, beter, afspraak, beleid, in that order"];
    "workshop" a_role_that_the_formats_count_on:
        "workshop/workshop.toml" "id = \"kind-stoel\"" => "id = \"kindstoel\"";
        finds ["workshop/workshop.toml:8: the role \"kind-stoel\" is missing → the formats count on it"];
    "workshop" a_sheet_that_is_longer_than_a_page:
        "workshop/workshop.toml" "rows = 2" => "rows = 7";
        finds ["workshop/workshop.toml:52: vooraf: \"Wat zag je?\" with 7 rows → a label, and one to six rows"];
    "wording" a_banned_phrase_in_a_case:
        "workshop/cases/noor.toml" "De gids belt eerder." => "Het komt goed.";
        finds ["workshop/cases/noor.toml:16: says \"komt goed\": Nobody can promise an outcome. (review row 18) → Ik blijf er voor je."];
    "sources" a_case_without_a_source:
        "workshop/cases/noor.toml" "sources = [\"eigen\"]" => "sources = []";
        finds ["workshop/cases/noor.toml:5: noor names no source → name one, or \"eigen\" for our own design"];
    "load" a_case_under_another_name:
        "workshop/cases/noor.toml" "id = \"noor\"\n" => "id = \"nour\"\n";
        finds ["workshop/cases/noor.toml:1: holds \"nour\": the file name must be the id → see docs/content.md for the format"];
}
