"""Long lists of words of Public Sector Tech Watch."""

# Columns that are sent with every edition and not read.
OTHERS = (
    "Description; Geographical extent; Geographical coverage (country); NUTS 2021; Cross Border; "
    "Cross Sector; Secondary Technology; AI Classification "
    "Subdomain (II) (Other II); AI Classification Subdomain (II) (Other III); Collaboration type; "
    "Procurement (EU Model Contractual AI); Funding source; GovTech; GovTech Initiative + ID; Open "
    "components in input; Open components in output; Stories link; Date updated; Improved Public "
    "Service; Personalized Services; Public (citizen)-centered services; Increase quality of PSI "
    "and services; More responsive, efficient, and cost-effective public services; New services or "
    "channels; Improved Administrative Efficiency; Cost-reduction; Responsiveness of government "
    "operation; Improved management of public resources; Increased quality of processes and "
    "systems; Better collaboration and better communication; Reduced or eliminated the risk of "
    "corruption and abuse of the law by public servants; Enabled greater fairness, honesty, "
    "equality; Open government capabilities; Increased transparency of public sector operations; "
    "Increased public participation in government actions and policy making; Improved public "
    "control and influence on government actions and policies"
)
# The narrowest first: a case that lists face recognition among ten kinds of recognition is face
# recognition.
KEYWORDS = {
    keyword: technology
    for technology, keywords in {
        "biometric_identification": "face recognition; facial recognition",
        "chatbot_assistant": (
            "chatbot; virtual assistant; ai assistant; personal assistant; voice assistant; "
            "voicebot; multi modal assistant; q&a; question answering"
        ),
        "generative_ai": "natural language generation",
        "robotics": (
            "service robot; social robot; industrial robot; robot system; unmanned vehicle; "
            "autonomous vehicle"
        ),
        "speech_audio": "speech recognition; speech processing; sound event recognition",
        "recommendation_matching": "recommender system",
        "computer_vision": (
            "object recognition; image processing; action recognition; gesture recognition; image "
            "retrieval; computer vision"
        ),
        "language_processing": (
            "text analysis; text classification; text mining; sentiment analysis; natural language "
            "understanding; information retrieval; automatic translation"
        ),
        "prediction_scoring": "risk assessment; fraud detection",
    }.items()
    for keyword in keywords.split("; ")
}
