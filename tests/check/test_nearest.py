"""What a check proposes for a place that a file names and nobody knows."""

import time

import pytest

from etl import match
from etl.check.nearest import Nearest
from schema.codelists import codes
from tests.delivered import BOSTON, REFERENCE

SEATTLE = "us-5363000 (Seattle, WA, US)"


@pytest.mark.parametrize(
    ("city", "country", "value", "suggestion"),
    [
        (BOSTON, "", "Seattle", SEATTLE),
        (BOSTON, "", "Seatle", SEATTLE),
        ("", "", "Seattle", SEATTLE),
        ("", "", "Seatle", ""),
        ("", "JP", "Seattle", ""),
        (BOSTON, "JP", "Satte", "jp-112402 (Satte, Saitama Prefecture, JP)"),
        ("", "", "Kiev", "ua-gn703448 (Kyiv, UA)"),
        ("", "NL", "Den Bosch", "nl-gm0796 ('s-Hertogenbosch, North Brabant, NL)"),
        (BOSTON, "", "Nowhere at all", ""),
        (BOSTON, "", "Sydney", ""),
        ("", "", "Sydney", ""),
        ("", "", "Victoria", ""),
        ("", "", "Vancouver", ""),
        ("", "", "Vancouver, Washington", "us-5374060 (Vancouver, WA, US)"),
        ("", "", "San Francisco", "us-0667000 (San Francisco, CA, US)"),
        ("", "", "Lisboa", "pt-gn2267057 (Lisbon, PT)"),
        ("", "", "京都市", "jp-261009 (Kyoto, Kyoto Prefecture, JP)"),
        (BOSTON, "", "Manchester", ""),
        ("", "", "Manchester, UK", "gb-e08000003 (Manchester, GB)"),
        ("", "", "Bogotá, Kolumbien", "co-11001 (Bogotá, CO)"),
        ("", "US", "Bogotá, Colombia", ""),
        ("", "", "Boston, Massachusetts", BOSTON + " (Boston, MA, US)"),
        ("", "", "London, Ontario", ""),
        ("", "US", "Springfield", ""),
        ("", "US", "Springfield, Illinois", "us-1772000 (Springfield, IL, US)"),
        ("", "", "Ayuntamiento de Madrid", "es-28079 (Madrid, ES)"),
        ("", "", "Kyoto City", "jp-261009 (Kyoto, Kyoto Prefecture, JP)"),
        ("", "", "京都市役所", "jp-261009 (Kyoto, Kyoto Prefecture, JP)"),
        ("", "", "Oslo kommune", "no-0301 (Oslo, NO)"),
        ("", "", "Københavns Kommune", "dk-101 (Copenhagen, DK)"),
        ("", "", "Alcaldía Mayor de Bogotá", "co-11001 (Bogotá, CO)"),
        ("", "", "місто Київ", "ua-gn703448 (Kyiv, UA)"),
        ("", "", "Bogotá, D.C., Colombia", "co-11001 (Bogotá, CO)"),
        ("", "", "Nairobi County", ""),
    ],
)
def test_a_place_is_proposed_in_the_country_of_its_row(city, country, value, suggestion):
    """A whole name first, alone, within a body's or before its country or state, then one slip, and
    none of another country's, of several places or of a city that there is elsewhere; where nobody
    knows the country, a slip is not guessed at."""
    nearest = Nearest(REFERENCE, {}, city)
    assert nearest.fix("place_unresolved", "", "place_id", value, "", country) == suggestion


def test_what_files_call_a_country_is_not_kept():
    """However many texts stand where a country should, no names are kept for them."""
    match.named_in("US", REFERENCE)
    kept = len(REFERENCE.names_by_country)
    for number in range(5):
        assert match.named_in(f"country {number}", REFERENCE).meant("Boston") == []
    assert len(REFERENCE.names_by_country) == kept


def test_an_endless_text_takes_no_time():
    """A cell of thousands of blanks and brackets, which no place or status is called, is looked at
    in a moment of the processor."""
    nearest, began = Nearest(REFERENCE, {}, ""), time.process_time()
    for text in (f"x{' ' * 20_000}b", f"x{'(,' * 20_000}b"):
        assert nearest.fix("place_unresolved", "", "place_id", text, "") == ""
        assert nearest.fix("unknown_code", "deployment", "status", text, "in_use | retired") == ""
    assert time.process_time() - began < 5


def test_no_name_is_too_late_for_a_proposal():
    """The last of many misspelt names has its proposal as the first has."""
    nearest = Nearest(REFERENCE, {}, BOSTON)
    for number in range(500):
        nearest.fix("place_unresolved", "", "place_id", f"Xyz{number}", "")
    assert nearest.fix("place_unresolved", "", "place_id", "Seatle", "") == SEATTLE


@pytest.mark.parametrize(
    ("column", "typed", "meant"),
    [
        ("status", "Deployed", "in_use"),
        ("status", "Live", "in_use"),
        ("status", "In production", "in_use"),
        ("status", "Active", "in_use"),
        ("status", "Trial", "pilot"),
        ("status", "Discontinued", "retired"),
        ("status", "Implementert", "in_use"),
        ("status", "Paused", ""),
        ("status", "On hold", ""),
        ("technology", "LLM", "generative_ai"),
        ("technology", "ANPR", "licence_plate_recognition"),
        ("technology", "NLP", "language_processing"),
        ("technology", "Chatbot", "chatbot_assistant"),
        ("sector", "Parks", "recreation_culture_religion"),
        ("residents_facing", "Public", "yes"),
        ("residents_facing", "internal", "no"),
        ("is_ai", "TRUE", "yes"),
        ("is_ai", "ja", "yes"),
        ("is_ai", "AI", "yes"),
        ("start_kind", "go-live", "deployment"),
        ("start_kind", "launch", "deployment"),
        ("sector", "Transportation", "transport"),
        ("sector", "Public Safety", "public_order_safety"),
        ("sector", "Housing", "housing_community"),
        ("sector", "Mobility", "transport"),
        ("sector", "Environment", "environmental_protection"),
        ("sector", "Waste management", "environmental_protection"),
        ("sector", "IT", "general_public_services"),
        ("sector", "311", "general_public_services"),
        ("sector", "Health and human services", ""),
        ("technology", "Predictive analytics", "prediction_scoring"),
        ("technology", "Speech to text", "speech_audio"),
        ("technology", "Virtual assistant", "chatbot_assistant"),
        ("technology", "chatbots", "chatbot_assistant"),
        ("technology", "Machine learning", ""),
        ("status", "Operational", "in_use"),
        ("status", "Retired in 2023", "retired"),
        ("status", "Pre-deployment", "in_development"),
        ("status", "En produccion", "in_use"),
        ("residents_facing", "true", "yes"),
        ("residents_facing", "false", "no"),
        ("residents_facing", "staff", "no"),
        ("is_ai", "Y", "yes"),
        ("is_ai", "1", "yes"),
        ("is_ai", "oui", "yes"),
        ("is_ai", "n/a", "an empty cell"),
        ("risk_label", "hoog", "high"),
        ("status", "En uso desde 2021", "in_use"),
        ("status", "en pause", ""),
        ("status", "Not in use", ""),
        ("status", "no en uso", ""),
        ("status", "sin uso", ""),
        ("status", "nicht in Betrieb", ""),
        ("status", "no longer in use", "retired"),
        ("status", "Hors service", "retired"),
        ("status", "w użyciu", "in_use"),
        ("is_ai", "無", "no"),
        ("is_ai", "não", "no"),
        ("status", "稼働中", "in_use"),
        ("status", "außer Betrieb", "retired"),
        ("status", "desconhecido", "unknown"),
        ("is_ai", "O", "yes"),
        ("is_ai", "falsch", "no"),
        ("is_ai", "inconnu", "not_stated"),
        ("residents_facing", "Bürgerinnen und Bürger", "yes"),
        ("residents_facing", "庁内", "no"),
        ("sector", "Public works", ""),
        ("sector", "Santé", "health"),
        ("sector", "Segurança pública", "public_order_safety"),
        ("sector", "福祉", "social_protection"),
        ("technology", "aprendizaje automático", ""),
        ("technology", "Route optimization", "optimisation_planning"),
        ("technology", "Kennzeichenerkennung", "licence_plate_recognition"),
        ("technology", "reconnaissance faciale", "biometric_identification"),
        ("start_kind", "Inbetriebnahme", "deployment"),
        ("status", "운영 중", "in_use"),
        ("status", "시범운영", "pilot"),
        ("status", "inatumika", "in_use"),
        ("status", "imesitishwa", ""),
        ("status", "у дослідній експлуатації", "pilot"),
        ("status", "призупинено", ""),
        ("status", "実証実験中", "pilot"),
        ("status", "avsluttet", "retired"),
        ("status", "en phase de test", "pilot"),
        ("sector", "samferdsel", "transport"),
        ("sector", "복지", "social_protection"),
        ("sector", "mazingira", "environmental_protection"),
        ("sector", "Mobilität und Verkehr", "transport"),
        ("sector", "Police & fire", "public_order_safety"),
        ("sector", "Salud / Educación", ""),
        ("technology", "Chatbot / virtual assistant", "chatbot_assistant"),
        ("technology", "Chatbot (LLM)", ""),
        ("technology", "розпізнавання номерів", "licence_plate_recognition"),
        ("technology", "챗봇", "chatbot_assistant"),
        ("is_ai", "✓", "yes"),
        ("is_ai", "○", "yes"),
        ("is_ai", "ndiyo", "yes"),
        ("is_ai", "USANN", "no"),
        ("impact_assessment", "ja", "yes"),
        ("impact_assessment", "ciudadanos", ""),
        ("residents_facing", "ansatte", "no"),
        ("status", "시범 사업 ", "pilot"),
        ("technology", "AI チャットボット", "chatbot_assistant"),
        ("technology", "reconocimento facial", "biometric_identification"),
        ("technology", "Kennzeichen-Erkennung", "licence_plate_recognition"),
        ("status", "discontinuted", "retired"),
        ("status", "not discontinued", ""),
        ("technology", "Chatbot for building permits", "chatbot_assistant"),
        ("technology", "Machine learning for traffic prediction", "prediction_scoring"),
        ("technology", "Drone with image recognition", ""),
        ("sector", "Food safety", ""),
        ("sector", "Seguridad vial", "transport"),
        ("status", "wird getestet", "pilot"),
        ("status", "試験的に導入", "pilot"),
    ],
)
def test_an_everyday_word_has_its_one_meaning(column, typed, meant):
    """A word with one meaning proposes its code, one with several none, whatever it is like."""
    accepted = "high | limited" if column == "risk_label" else " | ".join(codes(column))
    told = Nearest(REFERENCE, {}).fix("unknown_code", "deployment", column, typed, accepted)
    assert told == meant


def test_a_place_identifier_in_capitals_is_the_place():
    """Capitals in an identifier mean nothing."""
    told = Nearest(REFERENCE, {}).fix("place_unresolved", "", "place_id", "US-2507000", "")
    assert told == "us-2507000 (Boston, MA, US)"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("n/a", "an empty cell"),
        ("spring 2022", "2022"),
        ("2023-W12", ""),
        ("20230301", "2023-03-01"),
        ("01.03.2023", ""),
    ],
)
def test_a_date_is_proposed_where_it_can_be_one_alone(typed, meant):
    """At the precision that was written: a week is no day, two orders of day and month are none."""
    told = Nearest(REFERENCE, {}).fix("wrong_value", "deployment", "start_date", typed, "")
    assert told == meant
