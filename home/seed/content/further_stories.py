"""Three further stories: two examples of a kind, and one provider's own account."""

from datetime import date

from .format import Story, T

EXAMPLE_SOURCE = T(
    "An example of a kind that Care to Co-operate described, 2014–16. It is not about one real place. "
    "Told by us, November 2026.",
    "Enghraifft o’r math a ddisgrifiwyd gan Cydweithredu i Ofalu, 2014–16. Nid yw’n sôn am unrhyw le go "
    "iawn. "
    "Wedi’i hadrodd gennym ni, Tachwedd 2026.",
)
TABLE_ALT = T(
    "People of different ages sit round one big table and talk. One yellow chair is empty.",
    "Pobl o bob oed yn eistedd o amgylch un bwrdd mawr ac yn sgwrsio. Mae un gadair felen yn wag.",
)

TENANTS = Story(
    key="the-tenants-committee",
    slug=T("the-tenants-committee", "pwyllgor-y-tenantiaid"),
    title=T("The tenants who planned their own care", "Y tenantiaid a gynlluniodd eu gofal eu hunain"),
    summary=T(
        "The tenants of a housing scheme formed a committee. Then they sat down with the landlord and the "
        "care agency, as partners.",
        "Ffurfiodd tenantiaid cynllun tai bwyllgor. Yna eisteddon nhw i lawr gyda’r landlord a’r "
        "asiantaeth gofal, yn bartneriaid.",
    ),
    lead=T(
        "In some housing schemes, care comes with the home. Who decides what it is like? Here is one way "
        "in which tenants can.",
        "Mewn rhai cynlluniau tai, mae gofal yn dod gyda’r cartref. Pwy sy’n cael dweud sut ofal ydyw? "
        "Dyma un ffordd y gall tenantiaid wneud hynny.",
    ),
    picture="garden",
    picture_alt=T(
        "Tenants and an officer sit round a table behind a row of houses. A child comes to join them.",
        "Tenantiaid a swyddog yn eistedd o amgylch bwrdd y tu ôl i res o dai. Mae plentyn yn dod atyn nhw.",
    ),
    then_title=T("The usual way", "Y ffordd arferol"),
    then_steps=(
        T("The landlord chooses a care agency.", "Mae’r landlord yn dewis asiantaeth gofal."),
        T("The agency plans the care.", "Mae’r asiantaeth yn cynllunio’r gofal."),
        T(
            "The tenants are asked, once a year, whether they are content.",
            "Unwaith y flwyddyn, gofynnir i’r tenantiaid a ydyn nhw’n fodlon.",
        ),
    ),
    then_again=T(
        "And the next year, the same form comes round again.",
        "A’r flwyddyn wedyn, daw’r un ffurflen heibio eto.",
    ),
    now_title=T("The way of partners", "Ffordd partneriaid"),
    now_steps=(
        T(
            "The tenants form a committee, so that they can speak with one voice.",
            "Mae’r tenantiaid yn ffurfio pwyllgor, er mwyn siarad ag un llais.",
        ),
        T(
            "The committee, the landlord and the care agency plan the care together.",
            "Mae’r pwyllgor, y landlord a’r asiantaeth gofal yn cynllunio’r gofal gyda’i gilydd.",
        ),
        T(
            "When there is a big decision to make, the committee counts as much as the others.",
            "Pan fydd penderfyniad mawr i’w wneud, mae’r pwyllgor yn cyfrif cymaint â’r lleill.",
        ),
        T(
            "The staff still do the daily work. Nobody’s evenings vanish into meetings.",
            "Y staff sy’n gwneud y gwaith bob dydd o hyd. Nid yw nosweithiau neb yn diflannu mewn "
            "cyfarfodydd.",
        ),
    ),
    voice=T(
        "They are not guests at somebody else’s meeting. They are one of the three partners.",
        "Nid gwesteion mewn cyfarfod rhywun arall ydyn nhw. Maen nhw’n un o’r tri phartner.",
    ),
    voice_who=T(
        "What the example shows, in our words", "Yr hyn y mae’r enghraifft yn ei ddangos, yn ein geiriau ni"
    ),
    changes=(
        (
            T("For the tenants", "I’r tenantiaid"),
            T("Control over the care in their own home.", "Rheolaeth dros y gofal yn eu cartref eu hunain."),
        ),
        (
            T("For the landlord", "I’r landlord"),
            T(
                "Plans that have been tested by those who live with them.",
                "Cynlluniau sydd wedi’u profi gan y rhai sy’n byw gyda nhw.",
            ),
        ),
        (
            T("For the care agency", "I’r asiantaeth gofal"),
            T("It hears early when something is wrong.", "Mae’n clywed yn gynnar pan fydd rhywbeth o’i le."),
        ),
    ),
    cost=T(
        "Time to build trust, and somebody to help the committee begin.",
        "Amser i feithrin ymddiriedaeth, a rhywun i helpu’r pwyllgor i ddechrau.",
    ),
    felt=T(
        "Strange at first, on every side. Nobody is used to it.",
        "Yn rhyfedd ar y dechrau, i bob ochr. Nid oes neb wedi arfer â hyn.",
    ),
    closing_question=T(
        "Who makes the big decisions where you live? Who is not in the room?",
        "Pwy sy’n gwneud y penderfyniadau mawr lle rydych chi’n byw? Pwy sydd ddim yn yr ystafell?",
    ),
    commitments=("services-1", "services-3", "people-2", "people-4"),
    level="organisational",
    source=EXAMPLE_SOURCE,
    themes=("health-and-care", "housing", "a-say"),
    reading_minutes=2,
    first_published=date(2026, 11, 22),
)

COUNCIL = Story(
    key="the-council-and-its-citizens",
    slug=T("the-council-and-its-citizens", "y-cyngor-ai-ddinasyddion"),
    title=T(
        "The council that did not write the plan alone", "Y cyngor na luniodd y cynllun ar ei ben ei hun"
    ),
    summary=T(
        "A council, a local group of citizens and some social enterprises set out to develop services "
        "together.",
        "Aeth cyngor, grŵp lleol o ddinasyddion a mentrau cymdeithasol ati i ddatblygu gwasanaethau "
        "gyda’i gilydd.",
    ),
    lead=T(
        "Most plans for care are written by a council and shown to people afterwards. This example turns "
        "that round.",
        "Cyngor sy’n ysgrifennu’r rhan fwyaf o gynlluniau gofal, ac mae’n eu dangos i bobl wedyn. Mae’r "
        "enghraifft hon yn troi hynny o chwith.",
    ),
    picture="round-table",
    picture_alt=TABLE_ALT,
    then_title=T("The usual way", "Y ffordd arferol"),
    then_steps=(
        T("The council writes a plan.", "Mae’r cyngor yn ysgrifennu cynllun."),
        T("People are asked what they think of it.", "Gofynnir i bobl am eu barn arno."),
        T("Providers compete for the contract.", "Mae darparwyr yn cystadlu am y contract."),
    ),
    then_again=T(
        "When the contract ends, it all begins again, and people know no more than before.",
        "Pan ddaw’r contract i ben, mae’r cyfan yn dechrau eto, ac nid yw pobl yn gwybod dim mwy na chynt.",
    ),
    now_title=T("The way of partners", "Ffordd partneriaid"),
    now_steps=(
        T(
            "A group of local citizens joins the council at the start, as a partner in its own right.",
            "Mae grŵp o ddinasyddion lleol yn ymuno â’r cyngor ar y dechrau, yn bartner ynddo’i hun.",
        ),
        T(
            "Social enterprises come in as well, to say what they could do.",
            "Daw mentrau cymdeithasol i mewn hefyd, i ddweud beth allen nhw ei wneud.",
        ),
        T(
            "Together they ask what would make life better, before they ask what to buy.",
            "Gyda’i gilydd, maen nhw’n gofyn beth fyddai’n gwella bywyd, cyn gofyn beth i’w brynu.",
        ),
        T(
            "The citizens share in governing what comes of it. They are not asked to run it every day.",
            "Mae’r dinasyddion yn rhannu’r gwaith o lywodraethu’r hyn a ddaw ohono. Ni ofynnir iddyn nhw "
            "ei redeg bob dydd.",
        ),
    ),
    voice=T(
        "Being listened to is good. Having a share of the control is better.",
        "Peth da yw cael eich clywed. Gwell fyth yw cael cyfran o’r rheolaeth.",
    ),
    voice_who=T(
        "What the example shows, in our words", "Yr hyn y mae’r enghraifft yn ei ddangos, yn ein geiriau ni"
    ),
    changes=(
        (
            T("For the citizens", "I’r dinasyddion"),
            T("A seat where the big decisions are made.", "Sedd lle y gwneir y penderfyniadau mawr."),
        ),
        (
            T("For the council", "I’r cyngor"),
            T(
                "Services that people helped to shape, and may help to keep.",
                "Gwasanaethau y helpodd pobl i’w llunio, ac y gallen nhw helpu i’w cadw.",
            ),
        ),
        (
            T("For the social enterprises", "I’r mentrau cymdeithasol"),
            T(
                "A chance to offer something new, and not only a lower price.",
                "Cyfle i gynnig rhywbeth newydd, ac nid pris is yn unig.",
            ),
        ),
    ),
    cost=T(
        "Time at the start, and some of the council’s power to decide alone.",
        "Amser ar y dechrau, a pheth o bŵer y cyngor i benderfynu ar ei ben ei hun.",
    ),
    felt=T(
        "Slower at first. It is harder to meet as equals than to send out a form.",
        "Yn arafach ar y dechrau. Mae’n anoddach cwrdd yn gydradd nag anfon ffurflen.",
    ),
    closing_question=T(
        "What would you ask first, if you were there on the first day?",
        "Beth fyddech chi’n ei ofyn gyntaf, pe baech chi yno ar y diwrnod cyntaf?",
    ),
    commitments=("services-1", "services-3", "services-4", "people-2", "people-4", "people-5"),
    level="strategic",
    source=EXAMPLE_SOURCE,
    themes=("health-and-care", "planning-together"),
    reading_minutes=2,
    first_published=date(2026, 11, 22),
)

PROVIDER = Story(
    key="the-provider-that-became-a-co-op",
    slug=T("the-provider-that-became-a-co-op", "y-darparwr-a-drodd-yn-fenter-gydweithredol"),
    title=T("The provider that became a co-op", "Y darparwr a drodd yn fenter gydweithredol"),
    summary=T(
        "Cartrefi Cymru came to belong to its users, its workers and its supporters in the community. "
        "Here is what its chief executive said came of it.",
        "Aeth Cartrefi Cymru yn eiddo i’w defnyddwyr, ei gweithwyr a’i chefnogwyr yn y gymuned. Dyma beth "
        "ddaeth o hynny, yn ôl y prif weithredwr.",
    ),
    lead=T(
        "Cartrefi Cymru supports people in their own homes. It was then described as the largest social "
        "care provider in rural Wales. "
        "Then it changed who owned it.",
        "Mae Cartrefi Cymru yn cefnogi pobl yn eu cartrefi eu hunain. Bryd hynny, fe’i disgrifiwyd fel y "
        "darparwr gofal cymdeithasol mwyaf yng nghefn gwlad Cymru. "
        "Yna newidiodd pwy oedd biau’r sefydliad.",
    ),
    picture="vote",
    picture_alt=T(
        "People in a hall put up their hands to vote. An officer sits among them.",
        "Pobl mewn neuadd yn codi eu dwylo i bleidleisio. Mae swyddog yn eistedd yn eu plith.",
    ),
    then_title=T("Before", "Cyn hynny"),
    then_steps=(
        T("An organisation gave support.", "Roedd sefydliad yn rhoi cymorth."),
        T("People received it.", "Roedd pobl yn ei dderbyn."),
        T("The people and the workers did not own it.", "Nid y bobl na’r gweithwyr oedd biau’r sefydliad."),
    ),
    then_again=T(
        "Most care is still arranged like this.",
        "Felly y mae’r rhan fwyaf o ofal yn cael ei drefnu o hyd.",
    ),
    now_title=T("What happened then", "Beth ddigwyddodd wedyn"),
    now_steps=(
        T(
            "It became a co-op. Those who use it, those who work in it and those who support it in the "
            "community own it together.",
            "Trodd yn fenter gydweithredol. Y rhai sy’n ei defnyddio, y rhai sy’n gweithio ynddi a’r rhai "
            "sy’n ei chefnogi yn y gymuned sydd biau’r fenter gyda’i gilydd.",
        ),
        T("Feedback got better.", "Gwellodd yr adborth."),
        T(
            "There was more to do in the community, at no extra cost.",
            "Roedd mwy i’w wneud yn y gymuned, heb gost ychwanegol.",
        ),
        T(
            "Local suppliers and members came with new kinds of help.",
            "Daeth cyflenwyr lleol ac aelodau â mathau newydd o help.",
        ),
    ),
    voice=T(
        "When a contract is put out to tender again, will the members’ voice count? Will the good done "
        "locally count?",
        "Pan aiff contract allan i dendr eto, a fydd llais yr aelodau’n cyfrif? A fydd y lles a wneir yn "
        "lleol yn cyfrif?",
    ),
    voice_who=T("The question left open, in our words", "Y cwestiwn heb ei ateb, yn ein geiriau ni"),
    changes=(
        (
            T("For the people who use it", "I’r bobl sy’n ei defnyddio"),
            T("They are members, with a vote.", "Maen nhw’n aelodau, â phleidlais."),
        ),
        (
            T("For the workers", "I’r gweithwyr"),
            T("They are members too.", "Maen nhw’n aelodau hefyd."),
        ),
        (
            T("For the community", "I’r gymuned"),
            T("Neighbours can join, and lend a hand.", "Gall cymdogion ymuno, a rhoi help llaw."),
        ),
    ),
    cost=T(
        "The account we read does not say what the change cost.",
        "Nid yw’r hanes a ddarllenon ni’n dweud faint a gostiodd y newid.",
    ),
    felt=T(
        "We have only the chief executive’s account. We would like to hear the members’ own.",
        "Hanes y prif weithredwr yn unig sydd gennym. Hoffen ni glywed hanes yr aelodau eu hunain.",
    ),
    closing_question=T(
        "If you could own a share of the care you use, what would you change first?",
        "Pe gallech chi fod yn gydberchennog ar y gofal rydych chi’n ei ddefnyddio, beth fyddech chi’n ei "
        "newid gyntaf?",
    ),
    commitments=("services-3", "people-2", "people-3", "people-4"),
    level="organisational",
    source=T(
        "After an account by the chief executive of Cartrefi Cymru, undated in our source. Told by us, "
        "November 2026. "
        "Cartrefi Cymru has not seen or approved it.",
        "Yn seiliedig ar hanes gan brif weithredwr Cartrefi Cymru, heb ddyddiad yn ein ffynhonnell. "
        "Wedi’i adrodd gennym ni, "
        "Tachwedd 2026. "
        "Nid yw Cartrefi Cymru wedi’i weld na’i gymeradwyo.",
    ),
    themes=("health-and-care", "co-operatives", "a-say"),
    reading_minutes=2,
    first_published=date(2026, 11, 22),
)

FURTHER_STORIES = (TENANTS, COUNCIL, PROVIDER)
