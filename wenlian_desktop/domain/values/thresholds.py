"""Where the checks draw their lines: every limit of DOMAIN section 5 in one place."""

from fractions import Fraction

TOLERANCE = 5_000  # 分: 0.005 万元, the rounding of a printed figure (C01, C02)
MIN_LINE_RATE = 90  # %, a line that spent less of its budget says why (C09)
MIN_BASIC_RATE = 85  # %, the same for 基本支出 as a whole (C06)
NEGLIGIBLE = Fraction(1, 200)  # 0.5 %: up to it 结转结余 and 差异 may be told as 无 (C10, C11)
MAX_COMPLETION = (
    130  # %, from there on the target of an indicator looks too low (C28), and is missed in 四川's 目标实现率
)
MAX_EMPTY_LISTED = 1  # so many empty sections are asked for one by one; more, and the outline is not kept (C32)
MAX_CHANGE = 50  # %, a figure further than this from last year's is asked about (C14)
MAX_SIMILARITY = 90  # %, a text that repeats so much of last year's is asked about (C55)

# What an office may set otherwise for a year (检查阈值), in %. A check asks `limits.limit`; preflight has no year and
# takes the constants, and so do the scores: a scheme is a rule of somebody else.
LINE_RATE_LIMIT, BASIC_RATE_LIMIT = "预算项目执行率下限", "基本支出执行率下限"
NEGLIGIBLE_LIMIT = "可视为“无”的结转结余率和差异率"
COMPLETION_LIMIT = "指标完成率上限"
LIMITS: dict[str, Fraction] = {
    LINE_RATE_LIMIT: Fraction(MIN_LINE_RATE),
    BASIC_RATE_LIMIT: Fraction(MIN_BASIC_RATE),
    NEGLIGIBLE_LIMIT: NEGLIGIBLE * 100,
    COMPLETION_LIMIT: Fraction(MAX_COMPLETION),
    "与上年相比的变动幅度": Fraction(MAX_CHANGE),
    "与上年文字的雷同率": Fraction(MAX_SIMILARITY),
}
MAX_LIMIT = 1_000  # %: what is above it was mistyped
