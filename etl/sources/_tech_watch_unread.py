"""The columns of Public Sector Tech Watch that are sent with every edition and not read."""

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
).split("; ")
