"""The sentences on activities, as runs with their sources."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wenlian_desktop.domain.figures import derived
from wenlian_desktop.domain.figures.reported_activities import ReportedActivity, reported_activities
from wenlian_desktop.domain.narrative import closed_runs, is_nothing, office_run, ordinal
from wenlian_desktop.domain.records.activities import PROSE, Activity, Theme
from wenlian_desktop.domain.records.year import Year, ref_to
from wenlian_desktop.domain.values.fields import Floor
from wenlian_desktop.domain.values.money import UNFILLED
from wenlian_desktop.domain.values.numerals import to_chinese
from wenlian_desktop.domain.values.runs import Derivation, Run, Runs

MEETING = "会议换届"
VERBS = {
    "采风": "组织", "评论": "开展", "创作": "完成", "征文征集": "开展", "文化交流": "开展", "文艺志愿服务": "开展",
    "出版": "出版", "新媒体": "推出", MEETING: "召开", "会员发展": "开展",
}  # fmt: skip
USUAL_VERB = "举办"
MOST_IN_A_PARAGRAPH = 10  # with more, each activity has a paragraph of its own
AT_LEAST = "以上"  # stands after the unit: 20件以上
NEW_PARAGRAPH = Run("\n")
PARTS_COUNTED = Derivation("系列活动的各项")
PEOPLE = (("artists", "艺术家参与", "人次"), ("audience", "现场观众", "人次"), ("online_views", "线上浏览", "次"))
WORKS = (
    ("exhibited", "展出作品", "件"), ("collected", "征集作品", "件"), ("created", "推出作品", "件"),
    ("couplets", "送出春联福字", "副"), ("gifts", "赠送作品", "件"),
)  # fmt: skip


def theme_paragraph(year: Year, theme: Theme | None) -> Runs:
    """The activities of a theme: enumerated 一是举办“…”。…二是…, or as prose; in one paragraph up to ten of them."""
    activities = reported_activities(year, theme)
    is_prose = theme is not None and theme.style == PROSE
    runs = list(closed_runs(year, theme, "opening")) if theme is not None else []
    for number, told in enumerate(activities, 1):
        runs += [NEW_PARAGRAPH] if runs and len(activities) > MOST_IN_A_PARAGRAPH else []
        runs += activity_in_prose(year, told) if is_prose else activity_in_list(year, told, number)
    return tuple(runs)


def activity_in_list(year: Year, told: ReportedActivity, number: int) -> Runs:
    """{序}是举办“{名称}”。{成效}{数据}, then the parts of a series: 第一项是…"""
    whole = (Run(ordinal(number)), *_held_sentence(told.activity), *_result(year, told.activity))
    if not told.parts:
        return whole
    if len(told.parts) == 1:
        return *whole, Run("其中一项是"), *_held_sentence(told.parts[0]), *_result(year, told.parts[0])
    runs = [*whole, Run("该系列活动包括"), Run(str(len(told.parts)), PARTS_COUNTED), Run("项。")]
    for place, part in enumerate(told.parts, 1):
        runs += [NEW_PARAGRAPH] if len(told.parts) > MOST_IN_A_PARAGRAPH else []
        runs += [Run(f"第{to_chinese(place)}项是"), *_held_sentence(part), *_result(year, part)]
    return tuple(runs)


def activity_in_prose(year: Year, told: ReportedActivity) -> Runs:
    """The effect of an activity and of the parts of its series, each preceded by “…举办…。” unless it names them."""
    runs: list[Run] = []
    for activity in (told.activity, *told.parts):
        names = [name for name in (activity.name, activity.short_name) if name]
        is_named = any(name in (activity.effect or "") for name in names)
        runs += [] if is_named else [office_run(year, "activities"), *_held_sentence(activity)]
        runs += _result(year, activity)
    return tuple(runs)


def _held_sentence(activity: Activity) -> Runs:
    name = UNFILLED if not activity.name else quote_name(activity.name, activity.category)
    return Run(verb(activity), ref_to(activity, "verb")), Run(name, ref_to(activity, "name")), Run("。")


def verb(activity: Activity) -> str:
    """The verb that was chosen, else the one that fits the kind of activity: 举办展览, 开展志愿服务, 完成创作."""
    return activity.verb or VERBS.get(activity.category or "", USUAL_VERB)


def quote_name(name: str, category: str | None = None) -> str:
    """An activity's name in “”, unless it contains quotation marks, or is that of a meeting (召开…大会)."""
    return name if "“" in name or "《" in name or category == MEETING else f"“{name}”"


def _result(year: Year, activity: Activity) -> Runs:
    return *closed_runs(year, activity, "effect"), *activity_figures(year, activity)


def activity_figures(year: Year, activity: Activity) -> Runs:
    """The sentence of figures of an activity, if wanted: only what is filled in, and nothing that is nought."""
    if not activity.tells_figures:
        return ()
    is_repeated = (activity.sessions or 0) > 1  # “举办1场” is not worth printing
    runs = [Run("活动共举办"), Run(str(activity.sessions), ref_to(activity, "sessions")), Run("场")] * is_repeated
    runs += _counts(activity, PEOPLE, bool(runs), "")
    runs += _counts(activity, WORKS, bool(runs), "" if is_repeated else "活动")
    houses = derived.outlets(year, activity)
    if houses:
        told = Run(str(houses), Derivation("媒体报道家数"))
        runs += [Run("，" if runs else "活动有"), told, Run("家媒体作了报道" if runs else "家媒体报道")]
    return (*runs, Run("。")) if runs else ()


def _counts(
    activity: Activity, fields: Sequence[tuple[str, str, str]], is_continued: bool, subject: str
) -> Iterator[Run]:
    """“label figure unit” of the counts, after a comma where the sentence has begun; `subject`: of the first."""
    for field, label, unit in fields:
        value = getattr(activity, field)
        if is_nothing(value):
            continue
        yield Run(("，" if is_continued else "") + subject + label)
        is_least = isinstance(value, Floor) and value.mark == AT_LEAST
        yield Run(str(replace(value, mark="") if is_least else value), ref_to(activity, field))
        yield Run(unit + (AT_LEAST if is_least else ""))
        is_continued, subject = True, ""
