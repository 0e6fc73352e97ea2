"""The rules that relate the figures of one sentence: they are asked again of two that are read as one."""

ONE_SENTENCE = frozenset({
    "accounts_balance", "amounts_and_their_parts_stand_alone", "amounts_by_standards", "amounts_of_all_kinds",
    "averages_by_time_recomputed", "averages_recomputed", "budget_in_parts", "changes_fit_both_years",
    "compared_by_name", "compared_otherwise", "comparisons_recomputed", "costs_of_all_fit_those_of_one",
    "counts_and_their_parts_stand_alone", "counts_in_parts", "counts_of_bare_lists", "counts_of_plain_lists",
    "details_of_money", "execution_told_otherwise", "four_figures_make_each_other", "income_in_parts",
    "listed_amounts", "lists_are_no_slips", "named_ratios_recomputed", "people_come_and_go", "people_in_parts",
    "people_in_two_columns", "people_of_one_word_make_their_total", "periods_are_no_slips", "periods_make_the_year",
    "points_in_parts", "posts_and_people_of_all", "products_are_right", "rates_by_their_words", "rates_recomputed",
    "ratios_of_closed_sentences", "satisfaction_recomputed", "scores_are_marks_by_rate",
    "so_many_and_so_much_for_each", "stocks_are_grown_by_new_ones", "stocks_go_up_and_down", "stocks_stand_alone",
    "sums_in_words", "surveys_by_their_parts", "the_rest_is_what_is_left", "three_figures_make_each_other",
    "times_by_name", "total_of_scores", "totals_near_their_parts", "two_parts_alike_make_their_whole",
    "vacant_posts", "what_is_left_and_the_rest_make_all", "what_is_saved_is_of_the_plan",
})  # fmt: skip
