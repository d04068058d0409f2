-- The crosswalk from stated risk categories to display tiers.
select * from release.crosswalk order by risk_scheme, scheme_version, risk_label
