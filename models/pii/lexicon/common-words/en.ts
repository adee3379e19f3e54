/** Words that are said often in MASSIVE (CC BY 4.0; docs/DATA.md), names left out: a word here is no name by itself. */
export const COMMON_WORDS = `
able about above access accidents account activate active activities add added address adjust advance after
afternoon again against age agenda ahead alarm alarms album albums alert alexa alive all ally already always
am amazon amd american an and animal anniversary answer any anyone anything app apple apples application
appointment appointments april are area around arrange arrive arriving article articles artist as ask asking
at attend audible available average away back background bad ball banana bananas band bank bar baseball
based basketball bathroom be become bed bedroom beef been before begin being bell best better between big
biggest bike bills bird birth birthday birthdays biryani bit black blank blue body boil book booking books
boots border born boss bought bread break breakfast breaking brew brexit brief bright brighten brighter
brightness bring british broadcast brother brothers brunch budget building burger burmuda burn business busy
but butter button buy buying by cab cad cake calculate calendar call called calls calories came can canadian
cancel canceled capital cappuccino car card care carpet carry catch celebrities celebrity cell central
certain chair chance chances change changed channel cheap cheapest check checkers checkout cheese chess
chicken child children chili chinese chipotle chocolate choice christmas church circle cities class classes
classic classical clean cleaner cleaning clear client climate clock close closest closing clothes clothing
cloudy coat code coffee cold college color colors com comcast come coming commute company compare compared
complain complaint compose computer concert concerts condition conference confirm consumer contact contacts
contain content continue control convert cook cooker cookie cookies cooking cool copy correct cost could
couldn countries country coworker crazy cream create created credit cricket cup currencies currency current
currently curry customer cut cycle dad daily dance dark data date dates daughter day days death december
decrease define definition degrees delete deli deliver delivered delivers delivery dentist depart departing
department describe description desk destination detail details device did didn die difference different dim
diner dinner direct directions disable dish display distance divided do doctor doctors does doesn dog doing
dollar dollars domino dominoes don done dot dow down download draft dress drive driving drop dry due during
each earlier earliest early earth earthquake easter eastern easy eat economy edit egg eggs eight eighth
eighty election electricity electronic eleven else email emailed emails empty end ends english enjoy enter
entertainment entire entry episode equal equals equation erase euro euros evening event events ever every
everyday everything exact exam exchange expect explain extra eye fact facts fair fall family famous far
fashion fast father favorite favorites february feed feel feeling festival few fifteen fifteenth fifth fifty
file filter financial find finished fire first fish five fix flat flight folder folk following food football
for forecast forget form formula forty forward four fourteen fourteenth fourth free french frequency fresh
friday fried friend friendly friends from front full fun function funny furniture future game games garage
garden gas general genre geographic get getting girlfriend give given gloves gmail go god goes going golf
gone gonna good google got gotten great green groceries grocery group grubhub guess gym had hair half hall
halloween ham hamburger handle happen happened happening happens happy hard harry has have haven having he
head headed heading headline headlines health hear heard heat heavy hectic height held hello help her here
hey hi high highest him hip his history hit hits hockey holiday holidays hop hope horrible hot hottest hour
hours house how howard human hundred hurricane husband hut idea ideas if important in inbox inches include
increase indian info inform information ingredients initiate inr instead intel intensity interesting
internet into invite iphone is isn issues it italian item items its jacket january jazz job joke jokes
journey july june just keep keys kickball kids kind kiss kitchen know lamp laptop large largest last late
lately later latest laugh laundry learn leave leaving left length less let lets level liberty life light
lighting lights like likes line link list listed listen listened listening lists little live living ll load
local locate located location long longer longest look looking looks lost lottery louder love low lower
lunch lyrics machine macy made magic mail mails main make maker making many map march marked market marriage
married mass match math maximum may mcdonald mcdonalds me meal mean meaning means measurements meatballs
meatloaf media medium meet meeting meetings melody memorial mention menu message messages metal mexican
microsoft middle midnight migration mile miles milk mind minus minute minutes missed mobile mode mom moment
monday mondays money month monthly months mood moon more morning most mother mountain move movie movies much
mushrooms music mute my myself name named names near nearby nearest need needed needs netflix never new
newest news next nice night nike nine nineteen nineties ninety ninth no noon not note notes notice
notification notifications notify november now number numbers object objects ocean oceans october of off
offer oh oil ok ola old olive olly omelet on once one ones online only open opening opinion options or
orange order ordered orders organize other our out outdoor outside oven over own pacific page pandora papa
paper part particular party past pasta pause pay payment pda pdr peking pending people pepperoni per percent
period person personal peso pesos pf phone phones photo photos pick pickup picture pie pizza pizzas place
places plan plane planned plans play playback played player playing playlist plays please plug plus podcast
podcasts point politics poor pop popular population porch possible post posted posts pot potato potatoes
potter pound power practice predictions prepare president presidential press pressure previous price prices
problem problems product products profile program programs project protest provide pub pull purchase put
quality question questions queue quickest quiet quieter race radio radius rain raining rainy raise random
rap rate rated rates rating re reach read reading ready really receive received recent recently recipe
recipes recommend record recorded recording recurring red reduce refresh regarding region related relating
released remainder remaining remember remind reminded reminder reminders remove removed repeat repeating
replace replay replied reply report request reschedule reservations reserve reset respond response rest
restart restaurant restaurants result results resume return review reviews rewind rice rid ride right river
rivers road robot rock roll romantic room roomba root route run running rupee rupees said sale sales same
samsung saturday save saved say saying scenario schedule scheduled schedules school search searching seat
second seconds see select selected send senders sent sentence service services session set setting settings
seven seventeen seventeenth seventh seventy share she shoe shoes shop shopping shops shorts should show
shown shows shuffle shut sick silent since singer single sings siri sirius sister site situation six sixth
sixty skip sky sleep slow small smart snow snowing so soccer social socket soft softer solitaire solution
solve some someone something sometime son song songs sony soon sound soup spaghetti speak speaker speakers
special specific speed spend sports spotify standard star starbucks stars start starting starts state
stating station stations statue status stay steak steps stern still stock stocks stop stopped store stores
stories story stove stuff subject subjects substitute subway such sugar suggest sum sun sunday sundays sunny
sunscreen sunset super supplies supposed sure sushi swat sweet switch system tac taco tacos take takeaway
takeaways taking talk tall tallest target task tasks tasting taxi tea teacher team technology teeth
television tell telling temperature ten tennis tenth terrible test text thai than thank thanks thanksgiving
that the their them then there these they thing things think third thirteen thirteenth thirty this thousand
three through thursday tic ticket tickets ties time timer times tired titanic title to today todays toe
together tomorrow tomorrows tone tonight too top topic topics total tower towers track traffic train trains
trash travel trending triangle trip trips trivia true tuesday tune tunes turkey turn turned twelfth twelve
twelveth twentieth twenty two type uber umbrella uncle under unmute unread until up upcoming update updated
updates us use used using usually vacation vacuum value ve vegan versus very via video visit voice volume
wait wake walk walmart want war warm was watch watching water way we wear weather website wedding wednesday
week weekend weekly weeks well wemo went were what when where whether which while white who whole why wife
wikipedia will win windy wine wings wish wishes with without women won word words work working workout works
worth would write wrong yahoo year years yellow yen yes yesterday yet yo yoga you your yourself zero zone
`;
