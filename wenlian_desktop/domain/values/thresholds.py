"""The limits of the checks (DOMAIN section 5)."""

from fractions import Fraction

TOLERANCE = 5_000  # 分: 0.005 万元, the rounding error of a printed figure (C01, C02)
MIN_LINE_RATE = 90  # %, a line that spent less of its budget needs an explanation (C09)
MIN_BASIC_RATE = 85  # %, the same for 基本支出 as a whole (C06)
NEGLIGIBLE = Fraction(1, 200)  # 0.5 %: up to it 结转结余 and 差异 may be stated as 无 (C10, C11)
MAX_COMPLETION = (
    130  # %, from there on the target of an indicator looks too low (C28), and is missed in 四川's 目标实现率
)
MAX_EMPTY_LISTED = 1  # up to this many empty sections are listed one by one, more are a fault of the outline (C32)
MAX_CHANGE = 50  # %, a figure that changed more than this from last year's is reported (C14)
MAX_SIMILARITY = 90  # %, a text that repeats at least this much of last year's is reported (C55)

# What an office may override for a year (检查阈值), in %. Checks use `limits.limit`; preflight has no year and
# uses the constants, and so does scoring: a scheme is a rule set by others.
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
MAX_LIMIT = 1_000  # %: larger values are typing errors
