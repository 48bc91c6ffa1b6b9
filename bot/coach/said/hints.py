"""Praise, brains to be picked, and ways out left open."""

from __future__ import annotations

from bot.coach.phrases import Phrases

PRAISE = Phrases(
    """
    (your|ur) ..4
        (career|work|achievements|accomplishments|success|leadership|reputation|journey|expertise|background|experience|profile|life|example|trajectory|ministry|path|resume|story)
        ..3 (is|are|precedes|has been|speaks|really) ..2
        (inspiring|amazing|impressive|incredible|remarkable|outstanding|awesome|fantastic|truly|so|very|wonderful|phenomenal|an
        inspiration|inspirational|precedes|legendary|goals|admirable)
    (admire|admired|impressed|inspired|amazed|awe|fan|respect|awed|blown away|astonished|fascinated|moved) ..2
        (by|with|of|for)? ..2 (your|ur|you|everything you|all you|all that you|what you) ..4
        (career|work|achievements|accomplishments|success|leadership|journey|expertise|background|experience|profile|life|ministry|have
        accomplished|have achieved|have done|trajectory|path|accomplished|achieved|impressive)
    you are ..3 (inspiration|amazing|inspiring|legend|rockstar|rock star|genius|leader|blessing|role
        model|successful|great|true|best|incredible|brilliant|guru|hero|expert|thought
        leader|goat|star|idol|awesome)
    (huge|big|great) (fan|admirer) of (you|yours|your (work|career|profile)|everything)
    (your|ur) ..2
        (impressive|amazing|inspiring|incredible|remarkable|outstanding|stellar|brilliant|illustrious|extraordinary|distinguished|awesome)
        ..2
        (career|work|background|profile|journey|achievements|experience|accomplishments|success|path|trajectory|resume)
    """
)
NAMED = Phrases(
    """
    your ..4
        (article|post|talk|podcast|interview|book|paper|thread|video|panel|keynote|webinar|newsletter|essay|lecture|workshop|piece|episode|exhibition|project|reel|fabric|map|film)
        ..9
    (article|post|talk|podcast|interview|book|paper|video|panel|keynote|webinar|essay|lecture|workshop|piece|episode|work|project|film)
        (on|about|at|in|for|with) ..9
    """
)
BRAIN = Phrases(
    "(~pick/~picking) (your|ur) ..1 (brain|brains)|(rack|tap|tapping into) your ..1 (brain|brains)"
)
WAY_OUT = Phrases(
    """
    (if|when|whenever|wherever|should|unless|as) ..3 (you|your|it|that|this|now|the|there|not|this
        is|these|time|schedule|work) ..8
        (busy|too|not|cannot|can|suit|suits|convenient|convenience|time|possible|permits|allows|rather|swamped|free|easier|easiest|inclined|wish|willing|okay|prefer|up
        for|works|work|best|days|days|fits|open|like|room|unable|declines|full|crunch|moment|spare|ever|haven|bad|hospital|manage|calm|calmer|quiet|good|right|easy|comfortable|schedule|sense|happen|mind|could)
    if not $|(if not ,)
    (no|zero) ..2 (worries|worry|problem|pressure|rush|hard
        feelings|bother|stress|hurry|obligation|need|offense|offence|harm|sweat|drama|big
        deal|biggie|response|reply|answer|bad feelings|trouble)
    (understand|get it|forget i|ignore|feel free|say no|decline|turn me down|no thanks|pass|rather not|not
        offended|not mind|take no for|either way|take it personally|say so)
    (whenever|any time|anytime|whatever|at your|at a|at an|on any|any) ..3 (suits|convenient|convenience|time|is
        easiest|works|easier|day|hour|choosing|leisure|pace|best|you|moment)
    (i know|appreciate|aware|realize|imagine|sure|certain) ..4
        (busy|time|full|lot|demands|schedule|hectic|swamped|asked|precious|many) ..4
    (happy|glad) to (work around|fit around|email|send|write|wait|take it by|do it by|ask by)
    (at|on) your ..1 (convenience|terms|schedule|leisure|earliest)
    (around|to suit) your ..2
    """
)
WHENEVER_SUITS_YOU = Phrases(
    "(suits|works for|easiest for|convenient for|suit) you|(easier by email)|(by email instead)|(email is fine)"
)
INFORMATIONAL = Phrases("(informational|information) interview/interviews")
