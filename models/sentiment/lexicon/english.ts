import type { EmotionWords } from './emotion-words';

export const ENGLISH: EmotionWords = {
  rage: `outrag* furious furiously livid disgust* disgrace* appall* atrocious horrendous horrible horribly terrible terribly
    awful worst scam* scammer* fraud* crook* thief thieves liar liars lied lying robbed rip_off ripoff ripped_off theft
    ridiculous ridiculously absurd unacceptable inexcusable intolerable shameful shame_on shambles joke_of a_joke
    incompetent incompetence idiot* moron* stupid stupidity useless worthless pathetic garbage trash crap crappy bullshit
    bs shit shitty fuck* fucking fuckin wtf damn damned hell hate hated hates hating despise loathe nightmare fiasco
    abysmal dreadful disastrous disaster catastrophe insult insulting insulted rude rudest obnoxious arrogant dishonest
    deceptive misleading misled cheated pissed sick_of sick_and_tired fed_up had_enough enough_is_enough never_again
    last_straw at_wits_end driving_me_crazy going_crazy waste_of hung_up_on sucks suck sucked screwed screw_you
    screwing lousy appalled infuriat* enrag* insane insanity unbelievable unbelievably killing_me slap_in_the_face
    treated_like no_excuse makes_my_blood how_dare wasted_my mess_of total_mess complete_mess unprofessional`,
  bad: `bad badly worse poor poorly disappoint* frustrat* annoy* angry anger mad upset upsetting unhappy dissatisfied
    unsatisfied unfair unfairly unhelpful unreliable unfriendly unpleasant unfortunate unfortunately sad sadly sadness
    sorry_to_say depress* miserable boring bored tired exhausted worried worry worries worrying anxious afraid scared
    fear fears stress stressed stressful confus* concern* regret complain* complaint* complaining lame nasty gross ugly
    weird wrong wrongly fail fails failed failing failure epic_fail fault faulty broken ruin* hurt hurts pain painful
    suffer* cry crying tears lost loser lose losing lack lacking lacks mess messed messy dirty filthy smell* stink*
    noisy rushed slow slowest slowly ignored ignoring ignore ignores neglected inconvenient inconvenience* overpriced
    expensive too_much mistreat* trouble troubles hassle struggle* cannot_believe can't_believe can't_even disrespect*
    refuse refused refuses refusing no_help not_acceptable no_one_answers nobody_answers not_impressed not_happy
    not_good not_okay not_ok not_right not_fair what_a_pity shame pity ashamed embarrass* problem_is dump dumb silly
    evil die dead death kill killed war terror* attack* racist racism corrupt* guilty crime victim* violent violence
    blame blamed abuse* threat* lies accus* dispute* suspicious doubt doubts miss_you missed missing misses ugh argh
    meh smh yikes damnit sigh ouch boo nope_nope sick ill flu headache hangover allergic rip heartbroken broke`,
  trouble: `problem problems issue issues error errors mistake mistakes delay delays delayed delaying late later_than
    cancelled canceled cancelling cancellation cancelations on_hold hold hung_up waiting wait waited waits still_waiting
    still_no still_not still_haven't hours again yet_again third_time second_time fourth_time every_time
    nobody no_one no_response no_reply no_answer no_call_back never_called never_received never_got never_came didn't_work
    doesn't_work not_working isn't_working won't_work stopped_working not_arrived hasn't_arrived overcharged
    charged_twice double_charged charged_me damaged crash crashed crashes stuck stranded down outage disconnected
    dropped cut_off transferred bounced wrong_bag unable can't couldn't won't denied declined rejected blocked locked_out
    missing_bag lost_bag luggage baggage forgot forgotten rebook* overbooked expired out_of_order interrupted unanswered`,
  escalate: `refund refunds compensation lawyer sue suing legal_action supervisor manager complaint_department regulator
    ombudsman cancel_my cancel_everything close_my_account closing_my switch_to switching leaving_you leave_you take_my_business
    last_time never_fly never_use never_buy lost_a_customer report_you unsubscribe boycott consumer_protection`,
  good: `good nice nicely fine okay well better happy happily glad pleased pleasant pleasure satisfied enjoy* enjoyed fun
    funny helpful helped friendly kind kindly polite professional easy easily quick quickly fast smooth smoothly clean
    comfortable comfy reliable fair reasonable improved improvement like likes liked cool cute sweet interesting useful
    hope hopes hoping looking_forward excited welcome proud win wins won winning winner success* lucky luck fresh safe
    thankful relieved relief reassur* resolved solved fixed works_now working_again sorted solution congrats congrat*
    support supported appreciate appreciated recommend smile smiling smiles laugh* haha hahaha lol yay yeah_right cheers
    no_worries no_problem not_bad can't_complain no_complaints can't_wait free gift party birthday beautiful beauty
    pretty handsome hot gorgeous delicious yummy tasty holiday weekend ready classy honest generous understanding
    patient efficient prompt promptly clear clearly great_job hero heroes rescue saved luv ily xoxo happy_with`,
  great: `great excellent amazing awesome fantastic wonderful wonderfully perfect perfectly love loved loves loving lovely
    best brilliant outstanding superb terrific fabulous incredible incredibly exceptional impressed impressive delighted
    thrilled ecstatic grateful thank_you_so_much thanks_so_much thank_you_very thanks_a_lot life_saver lifesaver made_my_day
    kudos bravo wow woohoo woot epic blessed above_and_beyond five_stars top_notch first_class flawless phenomenal
    stunning magical favorite favourite adore can't_thank rock rocks rockstar well_done so_happy so_excited so_good`,
  courtesy: `hold_on hold_please hang_on one_moment just_a_moment thank thanks thank_you thankyou thx ty please hello hi hey good_morning good_afternoon good_evening good_night
    goodbye bye have_a_nice_day have_a_good_day have_a_great_day nice_day take_care you're_welcome you_are_welcome
    excuse_me pardon sir madam ma'am may_i could_you would_you can_you how_can_i how_may_i best_regards great_day good_day
    good_one all_right alright okay_great perfect_thank great_thank`,
  apology: `sorry i_apologize apologize apologise apologies my_apologies i'm_sorry regret_the forgive bear_with_me`,
  not: `not no never none nothing nobody neither nor without cannot can't won't don't doesn't didn't isn't wasn't aren't
    weren't wouldn't couldn't shouldn't ain't hasn't haven't hadn't hardly barely cant wont dont doesnt didnt isnt wasnt`,
  very: `very so really extremely totally completely absolutely utterly truly super such too quite most seriously
    literally highly deeply entirely way beyond always constantly`,
  little: `slightly somewhat a_bit bit little kind_of sort_of fairly rather maybe perhaps a_little not_too not_so`,
  but: `but however although though yet except unless instead nevertheless despite`,
  ask: `what when where which who how why whether is_there do_you does_it could can would may`,
};
