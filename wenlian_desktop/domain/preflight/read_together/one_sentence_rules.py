"""The rules that relate the figures of one sentence, or its words to them: asked again of two that are read as one."""

ONE_SENTENCE = frozenset({
    "accounts_balance", "accounts_told_balance", "amounts_and_their_parts_stand_alone", "amounts_by_standards",
    "amounts_of_all_kinds", "apart_from_the_budget", "averages_by_time_recomputed", "averages_recomputed",
    "budget_in_parts", "changes_fit_both_years", "compared_by_name", "compared_otherwise",
    "comparisons_recomputed", "copies_of_all_issues", "costs_of_all_fit_those_of_one",
    "counts_and_their_parts_stand_alone", "counts_in_parts", "counts_of_bare_lists", "counts_of_closed_sentences",
    "counts_of_plain_lists", "details_of_money", "execution_told_otherwise", "four_figures_make_each_other",
    "income_in_parts", "listed_amounts", "lists_are_no_slips", "multiples_are_right", "named_ratios_recomputed",
    "people_come_and_go", "people_in_parts", "people_in_two_columns", "people_of_one_word_make_their_total",
    "periods_are_no_slips", "periods_make_the_year", "points_in_parts", "points_lie_between_the_rates",
    "points_that_are_all", "posts_and_people_of_all", "products_are_right", "put_off_is_what_is_not_done",
    "rates_are_no_slips", "rates_by_their_words", "rates_recomputed", "ratios_of_closed_sentences",
    "satisfaction_recomputed", "scores_are_marks_by_rate", "scores_are_what_their_formula_makes",
    "so_many_amounts_make_all", "so_many_and_so_much_for_each", "so_many_by_so_much_for_each_make_all",
    "stocks_go_up_and_down", "stocks_stand_alone", "sums_in_words", "sums_of_closed_sentences",
    "surveys_by_their_parts", "the_rest_is_what_is_left", "three_figures_make_each_other", "times_by_name",
    "total_of_scores", "totals_near_their_parts", "two_parts_alike_make_their_whole", "vacant_posts",
    "what_is_left_and_the_rest_make_all", "what_is_saved_is_of_the_plan",
})  # fmt: skip
OF_CLAIMS = frozenset({
    "answers_are_no_more_than_sent", "changes_are_between_the_two_told",
    "rates_tell_the_way_it_went", "results_called_reached_or_missed", "sides_of_figures_are_right",
    "verdicts_on_goals_are_right", "words_fit_the_figures", "words_fit_the_goal_beside_them",
})  # fmt: skip
OF_SUMS = frozenset({
    "accounts_balance", "accounts_told_balance", "amounts_and_their_parts_stand_alone", "amounts_of_all_kinds",
    "amounts_of_plain_lists", "budget_in_parts",  "counts_and_their_parts_stand_alone",
    "counts_in_parts", "counts_of_bare_lists",  "counts_of_plain_lists",
    "counts_side_by_side_make_their_total", "details_of_money", "done_and_open_make_all", "income_in_parts",
    "listed_amounts", "parts_of_one_shape_make_their_whole",
    "marks_in_turn_make_a_hundred", "people_in_parts", "periods_make_the_year", "points_in_parts",
    "points_that_are_all", "scores_told_with_marks_make_the_total", "scores_within_full_marks",
    "so_many_amounts_make_all", "spending_by_class", "spending_in_parts", "sums_in_words", "sums_of_closed_sentences",
    "three_public_sum", "total_of_scores", "totals_after_lists",

})  # fmt: skip
OF_PLAIN = frozenset({
    "carryover_recomputed", "changes_of_closed_sentences", "difference_recomputed", "rate_of_changes",
    "rates_are_of_the_difference_told", "share_is_of_the_sum", "words_of_size_fit",
})  # fmt: skip
