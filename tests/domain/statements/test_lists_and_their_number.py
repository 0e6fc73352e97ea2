"""Numbers told with the names, the tasks or the amounts that they count, and goals told with their results."""

import pytest

from tests.domain.statements.test_kinds_over_lines import said_of

CASES = [  # code, lines, what contradicts them, what fits them, what is said
    (
        "C40",
        "全市有文艺家协会{}，排列如次：作家协会、书法家协会、舞蹈家协会、戏剧家协会。",
        "5家",
        "4家",
        "列出的是4个",
    ),
    ("C40", "机关设科室{}，从前到后数来：办公室、组联部、创研部、宣传部。", "3个", "4个", "列出的是4个"),
    (
        "C40",
        "年内定下任务{}，依次是加强队伍建设，抓好精品创作，办好惠民演出，推动协会改革。",
        "3项",
        "4项",
        "列出的是4个",
    ),
    ("C40", "不足之处有{}方面：预算编制不够精准，支付进度前慢后快，绩效指标设置偏粗。", "2个", "3个", "列出的是3个"),
    (
        "C40",
        "画展预算178.95万元、支出165.5万元；采风预算161.79万元、支出150.74万元；出刊预算142.18万元、支出133.93万元。"
        "{}项目预算总和482.92万元，支出总和450.17万元。",
        "4个",
        "3个",
        "合起来是482.92万元的有3个",
    ),
    (
        "C40",
        "画展获批50万元，实付49万元。采风获批40万元，实付38万元。出刊获批30万元，实付29万元。这{}共获批120万元。",
        "四项",
        "三项",
        "合起来是120万元的有3项",
    ),
    (
        "C27",
        "年内实办画展17场，较年初定下的20场，实现程度85%，{}。",
        "未尽全功",
        "原因是展厅维修",
        "目标20场，完成17场",
    ),
    ("C42", "讲座任务数{}，到12月底办结36场，按期完成。", "42场", "36场", "却写“按期完成”"),
    (
        "C21",
        "评价总分100分，自评得分{}分。预算执行满分20分，得19.44分；目标实现满分60分，得57.9分；预算管理满分20分，得19.2分。",
        "96.45",
        "96.54",
        "＝96.54分",
    ),
    (
        "C13",
        "全年支出1364.53万元，基本支出占其中的{}，项目支出占其中的42.62%。",
        "782.94万元",
        "57.38%",
        "应是百分数",
    ),
]


@pytest.mark.parametrize(("code", "lines", "wrong", "right", "words"), CASES)
def test_a_list_is_as_long_as_its_number_says(code: str, lines: str, wrong: str, right: str, words: str) -> None:
    """Each is told where it contradicts the rest of its report, and not where it fits."""
    assert any(words in each for each in said_of(lines.format(wrong).split("\n"), code))
    assert not said_of(lines.format(right).split("\n"), code)


RIGHT = [  # code, lines
    ("C13", "全年支出1364.53万元，基本支出占其中的782.94万元，项目支出占其中的581.59万元。"),
    ("C21", "评价采用百分制，总分100分。预算执行（20分）得19.44分，目标实现（80分）得77.1分，合计96.54分。"),
    ("C40", "四个项目中，免费开放补助280万元已按图书馆96万元、文化馆104万元、博物馆80万元拨付。"),
    ("C40", "举办讲座5场，走进各地：东湖社区、西山村、南门街道。"),
    (
        "C27",
        "一、绩效目标\n培训学员不少于3600人次。\n二、完成情况\n"
        "2016年培训学员3120人次，2017年培训学员3480人次，2018年培训学员3860人次。",
    ),
]


@pytest.mark.parametrize(("code", "lines"), RIGHT)
def test_what_is_counted_otherwise_is_not_told(code: str, lines: str) -> None:
    """Amounts that are no shares, full marks beside the total, results of other years, parts of one of many."""
    assert not said_of(lines.split("\n"), code)
