"""Cases carried over, years that make a plan, things told again in a paragraph, tables of monitoring."""

import pytest

from tests.domain.statements.test_kinds_over_lines import said_of

CASES = [  # code, lines, what contradicts them, what fits them, what is said
    ("C39", "年初结转在办案件4件，本年新受理37件，办结38件，年末在办{}件。", "4", "3", "应为3件"),
    ("C39", "乡村戏台改造两年共24个，2023年完成13个，2024年完成{}个，两年任务全部完成。", "10", "11", "＝23个"),
    ("C42", "人大代表提出建议9条，已办结{}条，全部落实到位。", "8", "9", "位”，但9条中只写了8条"),
    ("C41", "自查发现4个问题，均与资料管理有关。上述{}个问题已列入整改清单。", "5", "4", "题”，前面写的是4个问题"),
    ("C51", "本单位实有在职人员18名、编制20名，控制率{}超过100%。", "111.11%，", "90%，未", "应为90.00%"),
    (
        "C39",
        "项目\t全年目标\t1—7月完成\t全年预计\n演出\t30\t19\t31\n展览\t10\t7\t{}",
        "6",
        "10",
        "，比1—7月完成的7还少",
    ),
    ("C03", "9月末，项目预算160万元，已支出116.8万元，支出进度{}。", "63%", "73%", "应为73.00%"),
]
LEFT_IN_PEACE = [
    "审计反馈问题8个，涉及本单位5个，全部整改到位。",
    "三年行动累计建设书房30个，2022年10个，2023年11个，尚有9个列入2025年计划。",
]


@pytest.mark.parametrize(
    ("code", "lines", "wrong", "right", "said"), CASES, ids=[each[1][:16] + each[2] for each in CASES]
)
def test_what_contradicts_its_lines_is_told_and_what_fits_is_not(
    code: str, lines: str, wrong: str, right: str, said: str
) -> None:
    told = said_of(lines.format(wrong).split("\n"), code)
    assert [message for message in told if said in message], told
    assert not said_of(lines.format(right).split("\n"), code)


@pytest.mark.parametrize("lines", LEFT_IN_PEACE)
def test_what_only_looks_wrong_is_left_in_peace(lines: str) -> None:
    for code in ("C03", "C21", "C22", "C23", "C24", "C27", "C39", "C41", "C42", "C50", "C51"):
        assert not said_of(lines.split("\n"), code)
