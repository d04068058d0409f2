-- How fields were coded that sources do not state, and how far that can be trusted; filters do not apply.
select * from release.coding_quality order by coding_file, coded_field
