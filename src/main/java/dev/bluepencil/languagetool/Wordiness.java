package dev.bluepencil.languagetool;

import java.util.Set;

/// The rules of LanguageTool that say a thing in fewer words and change nothing else: their first suggestion keeps the
/// meaning, the grammar and the tone.
final class Wordiness {
    static final Set<String> RULES = Set.of(
            "ADEQUATE_ENOUGH", // adequate
            "ADJECTIVE_IN_ATTRIBUTE", // big in size: big
            "AGREE_WITH_THE_FACT", // agree that
            "AM_IN_THE_MORNING", // 5 AM
            "AND_ETC", // etc
            "APPROXIMATELY_ABOUT", // about
            "ASSOCIATE_TOGETHER", // associate
            "AS_OF_YET", // yet
            "ATM_MACHINE", // ATM
            "AT_ALL_TIMES", // always
            "BASIC_FUNDAMENTALS", // fundamentals
            "BECAUSE_OF_THE_FACT_THAT", // because
            "COMBINE_TOGETHER", // combine
            "CONTINUE_TO_REMAIN", // remain
            "DESCEND_DOWN", // descend
            "DESPITE_THE_FACT", // although
            "DUE_TO_THE_FACT", // because
            "EACH_AND_EVERY", // each
            "EACH_AND_EVERY_NOUN", // every
            "EXACT_SAME", // same
            "FAMOUS_CELEBRITY", // celebrity
            "FELLOW_CLASSMATE", // classmate
            "FREE_GIFT", // gift
            "HAVE_A_TENDENCY", // tend
            "HAVE_THE_ABILITY_TO", // can
            "HONEST_TRUTH", // truth
            "IN_A_X_MANNER", // in a hasty manner: hastily
            "IN_ORDER_TO", // to
            "MIGHT_PERHAPS", // might
            "ON_TWO_SEPARATE_OCCASIONS", // twice
            "ORIGINALLY_BORN_IN", // born in
            "PAST_EXPERIENCE_MEMORY", // experience
            "PIN_NUMBER", // PIN
            "PM_IN_THE_EVENING", // 5 PM
            "QUESTION_X_WHETHER", // question whether
            "REGARD_AS_BEING", // regard as
            "REPEAT_AGAIN", // repeat
            "RETURN_BACK", // return
            "SO_AS_TO", // to
            "SO_THEREFORE", // so
            "SUBSEQUENT_TO", // after
            "SUFFICIENT_ENOUGH", // sufficient
            "TIME_NOW", // at this point in time: now
            "UNTIL_SUCH_TIME_AS", // until
            "VERY_UNIQUE", // unique
            "WITH_THE_EXCEPTION_OF", // except
            "WORK_COLLEAGUE", // colleague
            "in_excess_of"); // more than

    private Wordiness() {}
}
