-- Next steps for one place: the rules of data/reference/next_steps.csv that it meets, each with the records that it rests on and
-- in how many of how many cases it holds. An answer's rule: so many of its peers that the same wave asked say yes, and the place
-- says no, partly, or no page about it was found. The others: so many peers are in a register of known bodies that could
-- hold the place and does not; so many of its own systems in use point to Annex III of the EU AI Act, or are high-risk as stated,
-- and their source, which states assessments of others, states none, or states none of any system; have no date of start; or were in pilot or in use
-- by a record whose own end has passed; or it answered yes to an item, as that it uses AI, and no source has a system of it.
-- No record is older than three years, and no system's status is unknown.
-- $place_id: place
-- $peers: list of place =
with peer as (select place_id, name as place from release.place where list_contains($peers::varchar[], place_id) and place_id <> $place_id),
asked as (
    select a.place_id, q.item, q.survey_id, v.title as survey, a.answer, a.answer_status, a.detail, a.evidence_url, a.source_id,
        coalesce(a.evidence_year::varchar, v.reference_date) as evidence_date
    from release.answer a join release.question q using (question_id) join release.survey v using (survey_id)
    where release.is_recent(v.reference_date)),
lacking as (
    select item, survey_id, coalesce(answer, answer_status) as own_answer from asked
    where place_id = $place_id and (answer in ('no', 'partly') or answer_status = 'not_found')),
answered as (
    select s.*, own_answer, count(*) filter (answer = 'yes' and release.is_recent(evidence_date)) over step as held, count(*) over step as of_cases,
        place_id, place, case when release.is_recent(evidence_date) then answer end as answer, null as deployment_id, survey as name, null as label_en, detail as told, evidence_url, evidence_date, source_id
    from release.next_step s join lacking l using (item) join asked a using (item, survey_id) join peer using (place_id)
    where s.rule = 'answer' window step as (partition by s.step_id, survey_id)),
registered as (
    select s.*, null as own_answer, count(r.place_id) over step as held, count(*) over step as of_cases,
        b.place_id, place, case when r.place_id is not null then 'yes' end as answer, null as deployment_id, c.title as name, null as label_en, null as told,
        c.url as evidence_url, c.snapshot as evidence_date, b.source_id
    from release.next_step s join release.body mine on mine.place_id = $place_id join release.source c using (source_id)
    join release.body b on b.source_id = c.source_id join peer on peer.place_id = b.place_id
    left join release.held r on r.source_id = b.source_id and r.place_id = b.place_id
    where s.rule = 'register' and c.collection_kind = 'register' and release.is_recent(c.snapshot)
        and not exists (from release.held d where d.source_id = mine.source_id and d.place_id = $place_id)
    window step as (partition by s.step_id, b.source_id)),
unlisted as (
    select s.*, null as own_answer, 1 as held, 1 as of_cases, a.place_id, p.name as place, a.answer, null as deployment_id,
        survey as name, null as label_en, null as told, coalesce(evidence_url, c.url) as evidence_url, evidence_date, a.source_id
    from release.next_step s join asked a using (item) join release.place p on p.place_id = a.place_id join release.source c on c.source_id = a.source_id
    where s.rule = 'unlisted' and a.place_id = $place_id and a.answer = 'yes' and $place_id not in (select place_id from release.held)),
own as (from release.advisable($place_id) where place_id = $place_id),
pointing as (
    select deployment_id from own join release.screening using (deployment_id) join release.screening_rule using (rule_id) where instrument = 'annex_iii'
    union select deployment_id from own where risk_tier = 'high'),
assessing as (select distinct source_id from release.deployment where impact_assessment <> 'not_stated'),
open as (
    select *, deployment_id in (from pointing) and impact_assessment = 'not_stated' as is_open, source_id in (from assessing) as is_assessing from own),
met as (
    select 'unassessed' as rule, deployment_id, status_today = 'in_use' as is_case,
        is_open and is_assessing and not list_contains(string_split(coalesce(unread, ''), ';'), 'impact_assessment') as is_met from open
    union all select 'screened', deployment_id, status_today = 'in_use', is_open and not is_assessing from open
    union all select 'undated', deployment_id, status_today = 'in_use', not is_start from own
    union all select 'ended', deployment_id, true, status_today = 'ended' from own),
stated as (
    select s.*, null as own_answer, count(*) filter (is_met) over step as held, count(*) over step as of_cases,
        o.place_id, p.name as place, case when is_met then 'yes' end as answer, deployment_id, o.name, o.label_en, purpose as told, o.evidence_url, o.evidence_date, o.source_id
    from release.next_step s join met using (rule) join own o using (deployment_id) join release.place p on p.place_id = o.place_id
    where is_case window step as (partition by s.step_id))
select step_id, rule, item, held, of_cases, own_answer, place_id, place, deployment_id, name, label_en, told, evidence_url, evidence_date, source_id
from (from answered union all from registered union all from unlisted union all from stated)
where answer = 'yes' and held >= least
order by position, held desc, of_cases, step_id, source_id, place, place_id, name, deployment_id
