"""Kinds of writing that reports have beside those of the outlines: forms, tables of words, answers told together."""

from tests.intake.old_report.offers import figures, lost_characters, of_row, values
from wenlian_desktop.intake.old_report.read_report import read_old_report
from wenlian_desktop.intake.proposals import Certainty, Offer

TITLE = "清河县文学艺术界联合会2022年度部门整体绩效自评报告"


def read(*lines: str) -> Offer:
    """The offer of a report with these lines below its title; nothing of them is lost."""
    every = [TITLE, *lines]
    offer = read_old_report(every)
    assert lost_characters(every, offer) == {}
    return offer


def test_the_funds_of_a_project_are_not_those_of_the_office() -> None:
    offer = read(
        "一、预算执行情况",
        "2022年全年预算数156.80万元，实际支出152.36万元，预算执行率97.17%。",
        "附件：项目支出绩效自评表",
        "项目支出绩效自评表",
        "项目名称\t“清河之春”文化节",
        "主管部门\t清河县文联\t实施单位\t清河县文联",
        "项目资金（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分",
        "年度资金总额\t30.00\t32.00\t31.20\t10\t97.50%\t9.75",
        "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分",
        "产出指标\t数量指标\t演出场次\t≥5场\t5场\t15\t15",
    )
    assert figures(offer, sure=True) == {"budget_total": "156.8", "spent_total": "152.36", "execution_rate": "97.17"}
    [(key, project)] = of_row(offer, "budget_line").items()
    assert (project["name"].value, project["spent_once"].value) == ("“清河之春”文化节", "31.2")
    assert (project["spent_once"].certainty, project["spent_once"].proof) == (Certainty.SURE, "31.20÷32.00＝97.50%")
    [indicator] = of_row(offer, "indicator").values()
    assert [indicator[field].value for field in ("name", "sign", "target", "unit", "line")] == [
        "演出场次", "≥", "5", "场", key,
    ]  # fmt: skip


def test_figures_one_below_the_other_are_figures_of_the_whole() -> None:
    offer = read(
        "一、预算执行情况", "单位：元", "项目\t金额", "年初预算数\t2,186,400", "上年结转数\t35,200",
        "年中追加数\t148,000", "全年预算数\t2,369,600", "全年执行数\t2,269,310", "执行率\t95.77%",
    )  # fmt: skip
    assert figures(offer, sure=True) == {
        "initial_total": "218.64", "budget_total": "236.96", "spent_total": "226.931", "execution_rate": "95.77",
    }  # fmt: skip
    assert of_row(offer, "budget_line") == {}


def test_income_is_the_budget_where_the_rate_says_so() -> None:
    sentence = (
        "2022年部门预算收入156.80万元。实际支出152.36万元，其中人员支出98.72万元，"
        "公用支出11.24万元，项目支出42.40万元。"
    )
    assert figures(read("一、预算执行情况", sentence + "预算执行率97.17%。"), sure=True) == {
        "budget_total": "156.8", "spent_total": "152.36", "spent_project": "42.4", "execution_rate": "97.17",
    }  # fmt: skip
    assert "budget_total" not in figures(read("一、预算执行情况", sentence + "预算执行率93.00%。"), sure=True)


def test_a_table_lists_problems_causes_and_measures() -> None:
    offer = read(
        "一、存在问题及改进措施", "序号\t存在问题\t原因分析\t改进措施",
        "1\t精品力作偏少\t创作激励不足\t设立扶持资金，2023年6月底前出台办法",
        "2\t进度不均衡\t活动集中\t按季度用款",
    )  # fmt: skip
    problems, measures = of_row(offer, "problem"), of_row(offer, "measure")
    assert [(row["content"].value, row["cause"].value) for row in problems.values()] == [
        ("精品力作偏少。", "创作激励不足。"), ("进度不均衡。", "活动集中。"),
    ]  # fmt: skip
    assert [row["problems"].value for row in measures.values()] == [[key] for key in problems]
    assert measures["measure-1"]["due"].value == "2023-06-30"


def test_causes_and_measures_in_paragraphs_of_their_own() -> None:
    offer = read(
        "一、问题和整改", "●问题有两个：一是场次偏少，二是跟踪不足。", "●原因：一是讲师少，二是没有回访制度。",
        "●措施：一是选派讲师40名；二是建立回访制度，由权益部落实。",
    )  # fmt: skip
    assert values(offer, "problem", "content") == ["场次偏少。", "跟踪不足。"]
    assert values(offer, "problem", "cause") == ["讲师少。", "没有回访制度。"]
    assert values(offer, "measure", "content") == ["选派讲师40名。", "建立回访制度，由权益部落实。"]


def test_goals_with_circled_numbers_and_without_any() -> None:
    circled = read("一、年度绩效目标", "确定以下目标：", "①举办展览6场；", "②培训骨干120人。")
    assert values(circled, "objective", "content") == ["举办展览6场", "培训骨干120人。"]
    lost = read("一、年度绩效目标", "确定以下目标：", "举办展览6场；", "2.培训骨干120人；", "群众满意度90%以上。")
    assert values(lost, "objective", "content") == ["举办展览6场", "培训骨干120人", "群众满意度90%以上。"]
    prose = read("一、年度绩效目标", "2022年的目标是：出版《红枫》4期，组织采风6次，举办展览8场。")
    assert values(prose, "objective", "content") == ["出版《红枫》4期", "组织采风6次", "举办展览8场。"]


def test_answers_told_together_are_no_answer() -> None:
    offer = read("一、满意度", "发放问卷650份，回收有效问卷624份，表示满意或基本满意的605份，满意度为96.96%。")
    [survey] = of_row(offer, "survey").values()
    assert {field for field in survey if field not in ("name", "method")} == {"issued", "valid"}
    assert (survey["valid"].certainty, survey["valid"].proof) == (Certainty.SURE, "605÷624＝96.96%")
    alone = read("一、满意度", "回收有效问卷330份，满意311份，满意率94.24%。")
    assert values(alone, "survey", "satisfied") == [311]


def test_the_method_of_a_survey_is_the_one_that_makes_its_rate() -> None:
    offer = read("一、满意度", "有效问卷568份，其中非常满意391份、满意154份，满意度95.95%。")
    [survey] = of_row(offer, "survey").values()
    assert survey["method"].value == "（非常满意＋满意）÷有效份数"
    wide = read("一、满意度", "有效问卷250份，非常满意120份、满意108份、基本满意17份，满意度98.00%。")
    assert [row["method"].value for row in of_row(wide, "survey").values()] == ["（非常满意＋满意＋基本满意）÷有效份数"]


def test_people_who_came_and_went_are_no_staff() -> None:
    offer = read("一、机构和人员", "核定编制17名，实有14人（年内调入2名、退休1名），另有离休1人、退休6人。")
    told = [(row["category"].value, row["number"].value) for row in of_row(offer, "other_staff").values()]
    assert told == [("离休", 1), ("退休", 6)]


def test_an_item_of_expenses_is_not_the_office() -> None:
    offer = read(
        "一、预算执行情况",
        "会议费年初预算2.50万元，支出1.90万元。",
        "年初预算598.60万元，决算支出612.40万元，差异率2.31%。",
    )
    assert figures(offer, sure=True)["initial_total"] == "598.6"


def test_a_rate_and_a_budget_in_other_words_count_where_they_prove_themselves() -> None:
    told = "本年支出961.15万元，完成全年预算987.82万元的{}。决算支出与年初预算902.74万元相差58.41万元，差异率6.47%。"
    assert figures(read("一、预算执行情况", told.format("97.30%")), sure=True) == {
        "budget_total": "987.82", "spent_total": "961.15", "execution_rate": "97.3", "initial_total": "902.74",
        "deviation_rate": "6.47",
    }  # fmt: skip
    assert "execution_rate" not in figures(read("一、预算执行情况", told.format("91.30%")), sure=False)
