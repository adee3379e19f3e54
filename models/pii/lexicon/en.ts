import type { LexiconEntries } from './entries';

export const ENGLISH: LexiconEntries = {
  numerals: { oh: '0', o: '0', nought: '0', nil: '0', zero: '0' },
  weakNumerals: 'oh | o | one | nil',
  magnitudes: 'hundred | thousand | million | billion | grand',
  repeats: { double: 2, triple: 3, treble: 3, quadruple: 4 },
  cues: {
    PHONE:
      'phone number | telephone number | mobile number | cell number | cell phone | phone | telephone | mobile | cell | landline | callback number | call back number | contact number | reach me at | call me at | call me on | call me back at | call me back on | reach me on | text me at | number to reach | best number | number you are calling from | whatsapp | fax | fax number | my number',
    EMAIL: 'email | e-mail | mail address | email address | e-mail address',
    IBAN: 'iban | bank account | bank account number | account iban',
    CARD: 'card number | credit card | debit card | credit card number | debit card number | card ending | card ending in | long number | visa | mastercard | amex | american express | number on the card | digits of the card | digits of your card | digits of my card | the card | sixteen digit | 16 digit | credit',
    CARD_CODE:
      'cvv | cvc | cvv code | cvc code | security code | card verification | three digits on the back | 3 digits on the back | digits on the back | code on the back | number on the back',
    CARD_EXPIRY:
      'expiry | expiry date | expiration | expiration date | expires | exp date | valid until | valid through | expiring',
    NATIONAL_ID:
      'social security number | social security | ssn | social | national insurance number | national insurance | ni number | nino | passport number | passport | id number | identity number | identity card | driver license number | drivers license number | drivers license | driving licence number | driving licence | license number | tax id | nhs number | itin | tax number',
    BIRTH_DATE:
      'date of birth | birth date | birthdate | birthday | born | dob | d o b | d.o.b. | date of births | year of birth | born in | born on',
    ADDRESS:
      'where should | where shall | where do you want | where to | address | home address | street address | mailing address | billing address | shipping address | delivery address | live at | living at | lives at | reside at | residing at | moved to | move to | moving to | located at | deliver it to | ship it to | send it to | house number | based at',
    POSTCODE: 'zip code | zip | zipcode | postcode | postal code | post code',
    LICENCE_PLATE:
      'license plate | licence plate | number plate | plate number | registration number | registration plate | vehicle registration | plate | plates | car registration | reg number | tag number | registration is',
    NUMBER:
      'account number | order number | reference number | booking number | booking reference | confirmation number | confirmation code | policy number | policy id | claim number | claim id | customer number | customer id | member number | membership number | membership id | invoice number | ticket number | case number | tracking number | serial number | reference | order id | account id | account | order | policy | claim | booking | ticket | invoice | employee number | employee id | contract number | contract | patient number | imei | number is | numbers are | the number | confirmation | case id | case | record locator | pnr | meter number | vin | frequent flyer | loyalty number | sort code | routing number | user id | transaction id | transaction number | reservation number | reservation | account no | ac no | ac | acc no | acct | customer reference | digits | last four | last 4 | reference code | code',
    SECRET:
      'password | passcode | pass code | pin | pin code | pin number | passphrase | security word | memorable word | secret word | verification code | one time code | one-time code | one time passcode | otp | security answer | username | user name | login | maiden name | access code | authentication code | login code | 2fa code | code we sent | code I sent | code you received',
    NAME: 'your name | speaking with | speaking to | full name | first name | last name | surname | family name | given name | your last name | who am I speaking | who do I have | whom am I speaking | who is calling | who am I talking | name please | name on the account | name on the card | name on the policy | policy holder | account holder | the name | name of | customer name | a name | names | middle name | cardholder name | name for | name was | and name',
  },
  nameCues:
    "my name is | my name's | name is | the name is | name's | I am called | call me | my full name is | my first name is | my last name is | last name is | first name is | surname is | you are speaking with | you are speaking to | you're speaking with | you're speaking to | you're talking to | speaking with | speaking to | am I speaking with | is this | ask for | married to | signed by | registered to | under the name | under the name of | in the name of | on behalf of | addressed to | it is under | it's under | account of | named | my wife | my husband | my son | my daughter | my brother | my sister | my mother | my father | my doctor | my colleague | my manager | my partner | your colleague | with a name of | attention | for a | name",
  weakNameCues:
    "I am | I'm | im | this is | iam | it is | it's | its | here is | that's | thanks | thank you | hello | hi | hey | bye | goodbye | good morning | good afternoon | good evening | dear | okay | ok | alright | sorry | speaking | meet you | welcome | with | to | for | from | by | and | regards | spoke with | spoke to | talked to | talked with | transfer you to | connect you to | sure | yes | you're welcome | certainly | of course | absolutely | perfect | great | well | please | that | morning",
  titles:
    'mr | mr. | mrs | mrs. | ms | ms. | miss | mister | missus | sir | madam | dr | dr. | doctor | professor | prof | prof. | lady | lord | reverend',
  titlesAfter: 'speaking | calling | on the line',
  particles:
    'de | van | von | der | den | la | le | di | da | del | della | mac | mc | o | st | bin | al | el | ben | dos | ter | ten',
  months:
    'january | february | march | april | may | june | july | august | september | october | november | december | jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec',
  dateWords: 'the | of | st | nd | rd | th | hundred | in | day | month | year',
  ordinals:
    'first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | eleventh | twelfth | thirteenth | fourteenth | fifteenth | sixteenth | seventeenth | eighteenth | nineteenth | twentieth | thirtieth | twenty first | twenty second | twenty third | twenty fourth | twenty fifth | twenty sixth | twenty seventh | twenty eighth | twenty ninth | thirty first',
  units:
    "dollars | dollar | bucks | cents | cent | euros | euro | eur | usd | gbp | pounds | pound | pence | quid | percent | per cent | % | hours | hour | hrs | minutes | minute | mins | min | seconds | second | sec | days | day | weeks | week | months | month | years | year | times | people | persons | items | pieces | units | gb | gigabytes | gigabyte | gigs | mb | megabytes | megabits | mbps | tb | terabyte | kb | pixels | inch | inches | feet | foot | meters | metres | miles | mile | km | kilometers | kilometres | kg | kilos | grams | liters | litres | degrees | o'clock | am | pm | a.m. | p.m. | points | point | calls | customers | orders | nights | seats | tickets | passengers | calories | watts | volts | square | mph | rpm | pro | plus | max | ultra | hundred | thousand | million | ml | oz | ounces | lbs | horsepower | employees | users | steps | kwh | cubic | yards | acres | rows | copies | pages | words | characters | messages | photos | songs | channels | shares | votes | $ | € | £ | yen | francs | dollars' | credits | miles'",
  beforeAmounts:
    '$ | € | £ | ¥ | usd | eur | gbp | about | around | approximately | roughly | nearly | over | under | more than | less than | at least | up to | price | cost | costs | paid | pay | total | amount | worth | sum | balance | fee | charged | charge | refund | page | chapter | version | model | windows | iphone | galaxy | pixel | level | floor | gate | channel | version | section | article | step | option | size',
  beforeDates:
    'in | since | until | by | year | during | from | before | after | back in | on | until | of | model year',
  streetsAfter:
    'street | st | road | rd | avenue | ave | av | lane | ln | drive | dr | court | ct | boulevard | blvd | way | terrace | close | crescent | circle | parkway | pkwy | highway | hwy | grove | gardens | mews | hill | square | alley | trail | row | walk | view | heights | loop | place | pl',
  streetsBefore: 'po box | p.o. box | apartment | apt | flat | suite | unit | route',
  streetEnds: 'streetgoa',
  cueEnds: {},
  at: 'at | @',
  dot: 'dot | . | point | period',
  dash: 'dash | hyphen | minus | -',
  underscore: 'underscore | under score | _',
  plus: 'plus | +',
  spelling: 'as in | for | like | as',
  fillers: 'and | then | um | uh | uhm | er | so | that is | space | and then | okay | slash | dash | hyphen',
  stops:
    'a | wheel | buddy | alrighty | pardon | spell | anytime | gotcha | mm | mhm | yup | summer | winter | spring | autumn | black | friday | christmas | easter | full | i | am | is | are | was | were | be | been | being | have | has | had | do | does | did | will | would | can | could | shall | should | may | might | must | not | no | yes | yeah | yep | yup | nope | okay | ok | sure | please | thanks | thank | you | your | yours | he | she | it | they | them | him | her | his | hers | their | we | us | our | me | my | mine | myself | the | an | and | or | but | if | then | else | so | because | as | at | by | for | from | in | into | of | off | on | onto | out | over | to | up | with | about | after | before | again | here | there | when | where | why | how | what | who | whom | which | this | that | these | those | just | only | very | too | also | now | still | already | ever | never | always | really | actually | basically | well | oh | uh | um | hmm | huh | hi | hello | hey | bye | goodbye | calling | trying | having | going | looking | sorry | afraid | glad | happy | sad | upset | angry | interested | able | ready | done | back | fine | good | great | bad | right | wrong | correct | new | old | first | last | next | same | other | another | any | some | all | both | each | every | none | one | two | monday | tuesday | wednesday | thursday | friday | saturday | sunday | january | february | march | april | june | july | august | september | october | november | december | english | dutch | german | french | spanish | italian | american | british | chinese | indian | internet | wifi | customer | service | support | agent | team | department | manager | account | number | name | order | card | bank | insurance | company | phone | email | street | road | avenue | sir | madam | ma | mam | miss | ll | ve | re | don | didn | doesn | isn | wasn | couldn | wouldn | shouldn | aren | haven | hasn | won | ain | let | lets | mr | mrs | ms | dr | god | jesus | christ | lord | dear | everyone | everybody | someone | somebody | anyone | nobody | guys | folks | man | dude | bro | wait | hold | moment | second | minute | give | gave | get | got | go | went | come | came | see | saw | know | knew | think | thought | want | need | like | love | hate | make | made | take | took | tell | told | say | said | ask | asked | help | work | worked | working | use | used | using | pay | paid | bill | issue | problem | question | order | nothing | something | everything | anything | quite | pretty | such | even | more | most | much | many | less | least | few | lot | lots | perfect | wonderful | excellent | awesome | absolutely | definitely | certainly | course | welcome | regarding | unfortunately | currently | recently | apparently | amazon | google | apple | microsoft | samsung | paypal | netflix | visa | mastercard | american express',
};
