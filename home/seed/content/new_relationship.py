"""The guide "The new relationship", in five parts."""

from datetime import date

from .format import (
    Checklist,
    Compare,
    Explained,
    Guide,
    Heading,
    Index,
    LawNote,
    Notice,
    Paragraphs,
    Part,
    T,
    Voice,
)

GUIDES_INDEX = Index(
    key="guides",
    slug=T("guides", "canllawiau"),
    title=T("Guides", "Canllawiau"),
    summary=T(
        "Plain guides to working as equals, with Easy Read beside them.",
        "Canllawiau clir ar gydweithio’n gydradd, gyda fersiwn Hawdd ei Ddeall wrth eu hochr.",
    ),
    lead=T(
        "Short parts, plain words, and something to try at the end. Read them alone, or use them in a "
        "meeting.",
        "Rhannau byr, geiriau clir, a rhywbeth i roi cynnig arno ar y diwedd. Darllenwch nhw ar eich pen "
        "eich hun, "
        "neu defnyddiwch nhw mewn cyfarfod.",
    ),
)

WHAT_IS_CHANGING = Part(
    slug=T("what-is-changing", "beth-syn-newid"),
    title=T("What is changing, and why", "Beth sy’n newid, a pham"),
    summary=T(
        "People at the centre, and not services or paperwork.",
        "Pobl yn y canol, ac nid gwasanaethau na gwaith papur.",
    ),
    blocks=(
        Paragraphs(
            "tnr/changing/intro",
            T(
                "<p>Think of a time when you needed help. Who decided what you would get? Was it you, or "
                "was it a form?</p>"
                "<p>Wales is moving to a new kind of relationship. People are at its centre. Services and "
                "paperwork are not. "
                "Power moves, and both sides are willing to work as equals.</p>"
                "<p>But it is not about making people run services because money has been cut.</p>",
                "<p>Meddyliwch am adeg pan oedd arnoch chi angen help. Pwy benderfynodd beth fyddech "
                "chi’n ei gael? Chi, ynteu ffurflen?</p>"
                "<p>Mae Cymru’n symud at fath newydd o berthynas. Pobl sydd yn y canol. Nid gwasanaethau, "
                "ac nid gwaith papur. "
                "Mae pŵer yn symud, ac mae’r ddwy ochr yn barod i gydweithio’n gydradd.</p>"
                "<p>Ond nid yw hyn yn ymwneud â gwneud i bobl redeg gwasanaethau oherwydd toriadau "
                "ariannol.</p>",
            ),
        ),
        Heading("tnr/changing/before", T("How it used to be", "Sut oedd pethau gynt")),
        Paragraphs(
            "tnr/changing/before-text",
            T(
                "<p>In the old relationship, people waited for a service to fix things. Once it had "
                "stepped in, they had little say. "
                "Neighbours had less need of one another, and communities grew weaker.</p>"
                "<p>It was not all bad, and it is only fair to say so. But a service could not always "
                "give people what they wanted. "
                "And often the thing we want most cannot come from a service at all. Friendship is one "
                "example.</p>",
                "<p>Yn yr hen berthynas, roedd pobl yn aros i wasanaeth ddatrys pethau. Ar ôl iddo gamu i "
                "mewn, ychydig o lais oedd ganddyn nhw. "
                "Roedd llai o angen ar gymdogion am ei gilydd, ac aeth cymunedau’n wannach.</p>"
                "<p>Nid oedd y cyfan yn ddrwg, ac mae’n deg dweud hynny. Ond ni allai gwasanaeth roi i "
                "bobl yr hyn roedden nhw ei eisiau bob tro. "
                "Ac yn aml ni all y peth rydyn ni ei eisiau fwyaf ddod gan wasanaeth o gwbl. Mae "
                "cyfeillgarwch yn un enghraifft.</p>",
            ),
        ),
        Compare(
            "tnr/changing/compare",
            T("The old relationship", "Yr hen berthynas"),
            T("The new relationship", "Y berthynas newydd"),
            (
                (
                    T(
                        "People wait for a service to put things right.",
                        "Mae pobl yn aros i wasanaeth roi pethau’n iawn.",
                    ),
                    T(
                        "People and services plan and act together.",
                        "Mae pobl a gwasanaethau’n cynllunio ac yn gweithredu gyda’i gilydd.",
                    ),
                ),
                (
                    T("The service decides what you get.", "Y gwasanaeth sy’n penderfynu beth gewch chi."),
                    T("You have a real say from the start.", "Mae gennych chi lais go iawn o’r dechrau."),
                ),
                (
                    T("You are a list of needs.", "Rhestr o anghenion ydych chi."),
                    T(
                        "You have needs, and you have something to give.",
                        "Mae gennych chi anghenion, ac mae gennych chi rywbeth i’w roi.",
                    ),
                ),
                (
                    T("The community looks on.", "Mae’r gymuned yn gwylio o bell."),
                    T("The community is part of the answer.", "Mae’r gymuned yn rhan o’r ateb."),
                ),
            ),
        ),
        Heading("tnr/changing/hard", T("It is not easy", "Nid yw’n hawdd")),
        Paragraphs(
            "tnr/changing/hard-text",
            T(
                "<p>Services have to share power, and that is hard when you are used to holding it. "
                "People have to want to take responsibility, and that is hard when you are tired or have "
                "been let down before.</p>"
                "<p>But a great deal can be gained. In one street, neighbours who had never met put an "
                "end to the litter. "
                'Read <a href="page:mr-williams">what Mr Williams did</a>. One woman made a frightening '
                "journey easier by asking a friend. "
                'Read <a href="page:mrs-jones">how Mrs Jones chose her own journey</a>.</p>',
                "<p>Rhaid i wasanaethau rannu pŵer, ac mae hynny’n anodd os ydych chi wedi arfer ei ddal. "
                "Rhaid i bobl fod yn awyddus i gymryd cyfrifoldeb, ac mae hynny’n anodd os ydych chi wedi "
                "blino neu wedi cael eich siomi o’r blaen.</p>"
                "<p>Ond mae llawer iawn i’w ennill. Mewn un stryd, rhoddodd cymdogion nad oedden nhw "
                "erioed wedi cwrdd ddiwedd ar y sbwriel. "
                'Darllenwch <a href="page:mr-williams">beth wnaeth Mr Williams</a>. Gwnaeth un fenyw '
                "daith frawychus yn haws drwy ofyn i ffrind. "
                'Darllenwch <a href="page:mrs-jones">sut y dewisodd Mrs Jones ei thaith ei hun</a>.</p>',
            ),
        ),
        Explained("tnr/changing/term-coproduction", "co-production"),
    ),
)

PARTNER = Part(
    slug=T("taking-part-or-partner", "cymryd-rhan-neu-fod-yn-bartner"),
    title=T("Taking part, or being a partner?", "Cymryd rhan, neu fod yn bartner?"),
    summary=T(
        "Being asked is good. Deciding together is something else.",
        "Peth da yw cael eich holi. Peth arall yw penderfynu gyda’ch gilydd.",
    ),
    blocks=(
        Paragraphs(
            "tnr/partner/intro",
            T(
                "<p>You may have filled in a survey, or sat in a meeting where somebody asked what you "
                "thought. "
                "That is taking part. It is worth having. But you were a guest: somebody else set the "
                "question and made the decision.</p>"
                "<p>Co-production goes further. You are a partner from the first day. You help to set the "
                "question. You help to decide. "
                "You help to see whether it worked.</p>",
                "<p>Efallai eich bod chi wedi llenwi holiadur, neu wedi eistedd mewn cyfarfod lle "
                "gofynnodd rhywun am eich barn. "
                "Cymryd rhan yw hynny. Mae’n werth ei gael. Ond gwestai oeddech chi: rhywun arall osododd "
                "y cwestiwn a gwneud y penderfyniad.</p>"
                "<p>Mae cydgynhyrchu’n mynd ymhellach. Rydych chi’n bartner o’r diwrnod cyntaf. Rydych "
                "chi’n helpu i osod y cwestiwn. "
                "Rydych chi’n helpu i benderfynu. Rydych chi’n helpu i weld a wnaeth weithio.</p>",
            ),
        ),
        Compare(
            "tnr/partner/compare",
            T("Being consulted", "Cael eich holi"),
            T("Being an equal partner", "Bod yn bartner cydradd"),
            (
                (
                    T(
                        "You are asked what you think of a plan.",
                        "Gofynnir i chi beth yw eich barn am gynllun.",
                    ),
                    T("You help to write the plan.", "Rydych chi’n helpu i ysgrifennu’r cynllun."),
                ),
                (
                    T("Somebody else decides, later.", "Rhywun arall sy’n penderfynu, yn nes ymlaen."),
                    T(
                        "You decide together, in the room.",
                        "Rydych chi’n penderfynu gyda’ch gilydd, yn yr ystafell.",
                    ),
                ),
                (
                    T("You speak for your own experience.", "Rydych chi’n siarad o’ch profiad eich hun."),
                    T(
                        "Your experience counts as expert knowledge.",
                        "Mae eich profiad yn cyfrif fel gwybodaeth arbenigol.",
                    ),
                ),
                (
                    T(
                        "You may never hear what came of it.",
                        "Efallai na chlywch chi byth beth ddaeth ohono.",
                    ),
                    T(
                        "You check together what came of it.",
                        "Rydych chi’n gwirio gyda’ch gilydd beth ddaeth ohono.",
                    ),
                ),
            ),
        ),
        Heading(
            "tnr/partner/assets",
            T("You are an expert in your own life", "Chi yw’r arbenigwr ar eich bywyd eich hun"),
        ),
        Paragraphs(
            "tnr/partner/assets-text",
            T(
                "<p>People who use services have skills. They know better than anybody what their days "
                "are like. "
                "A service that forgets this throws away half of what it could know.</p>"
                "<p>So the walls between “professional” and “service user” have to come down. Here is "
                "what that can look like:</p>"
                "<ul><li>a management team of staff and people who use the service, with equal rights</li>"
                "<li>people who use the service on the panel that interviews new staff</li>"
                "<li>an organisation that stops being only a provider and starts to bring about "
                "change</li></ul>",
                "<p>Mae gan bobl sy’n defnyddio gwasanaethau sgiliau. Maen nhw’n gwybod yn well na neb "
                "sut mae eu dyddiau nhw. "
                "Mae gwasanaeth sy’n anghofio hyn yn taflu i ffwrdd hanner yr hyn y gallai ei wybod.</p>"
                "<p>Felly rhaid i’r waliau rhwng y “gweithiwr proffesiynol” a’r “defnyddiwr gwasanaeth” "
                "ddod i lawr. Dyma sut y gall hynny edrych:</p>"
                "<ul><li>tîm rheoli o staff a phobl sy’n defnyddio’r gwasanaeth, gyda hawliau cyfartal</li>"
                "<li>pobl sy’n defnyddio’r gwasanaeth ar y panel sy’n cyfweld staff newydd</li>"
                "<li>sefydliad sy’n peidio â bod yn ddarparwr yn unig ac sy’n dechrau sbarduno "
                "newid</li></ul>",
            ),
        ),
        Checklist(
            "tnr/partner/checklist",
            T("Are we co-producing? Seven questions", "Ydyn ni’n cydgynhyrchu? Saith cwestiwn"),
            (
                T(
                    "Were the people it is about there when the question was first asked?",
                    "Oedd y bobl y mae’n ymwneud â nhw yno pan ofynnwyd y cwestiwn gyntaf?",
                ),
                T("Can they say no, and does it count?", "Gân nhw ddweud na, ac ydy hynny’n cyfrif?"),
                T(
                    "Do they have as many votes, or as much say, as the staff?",
                    "Oes ganddyn nhw gynifer o bleidleisiau, neu gymaint o lais, â’r staff?",
                ),
                T(
                    "Are the papers in plain words, in Welsh and in English, and in Easy Read for those "
                    "who want it?",
                    "Ydy’r papurau mewn geiriau clir, yn Gymraeg ac yn Saesneg, ac yn Hawdd eu Deall i’r "
                    "rhai sydd eisiau hynny?",
                ),
                T(
                    "Are the time, the place, the transport and the cost of care right for everybody?",
                    "Ydy’r amser, y lle, y cludiant a chost gofal yn iawn i bawb?",
                ),
                T(
                    "Has anything changed because of what they said?",
                    "Oes unrhyw beth wedi newid oherwydd yr hyn a ddywedon nhw?",
                ),
                T(
                    "Did somebody go back and tell them so?",
                    "Aeth rhywun yn ôl i ddweud hynny wrthyn nhw?",
                ),
            ),
        ),
        Paragraphs(
            "tnr/partner/week",
            T(
                "<p>The idea has been growing for years. In July 2016 the Social Care Institute for "
                "Excellence held the first "
                "National Co-Production Week. It had events and training, and it helped more people to "
                "hear of the idea.</p>",
                "<p>Mae’r syniad wedi bod yn tyfu ers blynyddoedd. Ym mis Gorffennaf 2016 cynhaliodd y "
                "Social Care Institute for Excellence "
                "yr Wythnos Cydgynhyrchu Genedlaethol gyntaf. Roedd digwyddiadau a hyfforddiant, a daeth "
                "mwy o bobl i glywed am y syniad.</p>",
            ),
        ),
    ),
)

POWER = Part(
    slug=T("sharing-power-sharing-risk", "rhannu-pwer-rhannu-risg"),
    title=T("Sharing power, sharing risk", "Rhannu pŵer, rhannu risg"),
    summary=T(
        "The worries are real. Here they are, with honest answers.",
        "Mae’r pryderon yn rhai go iawn. Dyma nhw, gydag atebion gonest.",
    ),
    blocks=(
        Paragraphs(
            "tnr/power/intro",
            T(
                "<p>When power is shared, somebody has less of it than before. It is better to say so at "
                "the start. "
                "These are the three worries that people bring up most.</p>",
                "<p>Pan gaiff pŵer ei rannu, bydd gan rywun lai ohono nag o’r blaen. Mae’n well dweud "
                "hynny ar y dechrau. "
                "Dyma’r tri phryder y mae pobl yn eu codi amlaf.</p>",
            ),
        ),
        Heading("tnr/power/lose", T("“Will I lose my place?”", "“A fydda i’n colli fy lle?”")),
        Paragraphs(
            "tnr/power/lose-text",
            T(
                "<p>Staff do not become less needed. Their work changes. They know the law, the money and "
                "the way things are done. "
                "The people they support know what life is like. A good plan needs both.</p>",
                "<p>Nid oes llai o angen staff. Mae eu gwaith yn newid. Maen nhw’n gwybod am y gyfraith, "
                "yr arian a’r ffordd y mae pethau’n cael eu gwneud. "
                "Mae’r bobl y maen nhw’n eu cefnogi’n gwybod sut beth yw bywyd. Mae angen y naill a’r "
                "llall ar gynllun da.</p>",
            ),
        ),
        Heading("tnr/power/risk", T("“What if it goes wrong?”", "“Beth os aiff rhywbeth o’i le?”")),
        Paragraphs(
            "tnr/power/risk-text",
            T(
                "<p>Some things will go wrong. Everybody is learning. One of the six commitments asks "
                "people to accept this. "
                "It helps to talk about the risk together before you begin. What could happen? What would "
                "we do? Who would we tell?</p>"
                "<p>There is a risk in doing nothing too. Somebody who is kept safe from everything is "
                "kept away from life as well.</p>",
                "<p>Bydd rhai pethau’n mynd o chwith. Mae pawb yn dysgu. Mae un o’r chwe ymrwymiad yn "
                "gofyn i bobl dderbyn hynny. "
                "Mae’n help siarad am y risg gyda’ch gilydd cyn dechrau. Beth allai ddigwydd? Beth fydden "
                "ni’n ei wneud? Wrth bwy fydden ni’n dweud?</p>"
                "<p>Mae risg mewn gwneud dim hefyd. Mae rhywun sy’n cael ei gadw’n ddiogel rhag popeth yn "
                "cael ei gadw rhag bywyd hefyd.</p>",
            ),
        ),
        Heading("tnr/power/duty", T("“We have a duty of care”", "“Mae gennym ni ddyletswydd gofal”")),
        Paragraphs(
            "tnr/power/duty-text",
            T(
                "<p>Yes, and it stays. Sharing power does not remove a duty that the law lays on a "
                "service. It changes how the duty is met: "
                "by asking, and by agreeing, and not by deciding for somebody.</p>"
                "<p>Small supported living shows that it can be done. There the home belongs to the tenants. "
                "The staff are guests in it, and they behave as guests do.</p>",
                "<p>Oes, ac mae’n aros. Nid yw rhannu pŵer yn dileu dyletswydd y mae’r gyfraith yn ei "
                "rhoi ar wasanaeth. "
                "Mae’n newid y ffordd o’i chyflawni: drwy ofyn a chytuno, ac nid drwy benderfynu dros "
                "rywun.</p>"
                "<p>Mae byw â chymorth ar raddfa fach yn dangos bod modd ei wneud. Yno, cartref y "
                "tenantiaid yw’r tŷ. "
                "Gwesteion yw’r staff, ac maen nhw’n ymddwyn fel gwesteion.</p>",
            ),
        ),
        Heading("tnr/power/partner", T("When citizens are partners", "Pan fydd dinasyddion yn bartneriaid")),
        Paragraphs(
            "tnr/power/partner-text",
            T(
                "<p>Bodies of the third sector can bid together for a council contract. And a group of "
                "citizens can be a partner in its own right. Two examples:</p>"
                "<ul><li>Tenants in a housing scheme form a committee. They plan the care there with the "
                "landlord and the care agency.</li>"
                "<li>A council, a local group of citizens and social enterprises develop services "
                "together.</li></ul>"
                "<p>Three things keep matters fair. Citizens have equal status when the big decisions are "
                "made. They have control in how the partnership "
                "is governed, and are not only listened to. And they are not loaded with daily running or "
                "with endless meetings.</p>",
                "<p>Gall cyrff y trydydd sector wneud cais gyda’i gilydd am gontract cyngor. A gall grŵp "
                "o ddinasyddion fod yn bartner ynddo’i hun. Dyma ddwy enghraifft:</p>"
                "<ul><li>Mae tenantiaid mewn cynllun tai yn ffurfio pwyllgor. Maen nhw’n cynllunio’r "
                "gofal yno gyda’r landlord a’r asiantaeth gofal.</li>"
                "<li>Mae cyngor, grŵp lleol o ddinasyddion a mentrau cymdeithasol yn datblygu "
                "gwasanaethau gyda’i gilydd.</li></ul>"
                "<p>Mae tri pheth yn cadw pethau’n deg. Mae gan ddinasyddion statws cyfartal pan wneir y "
                "penderfyniadau mawr. Mae ganddyn nhw reolaeth "
                "dros y ffordd y caiff y bartneriaeth ei llywodraethu, ac nid dim ond cyfle i gael eu "
                "clywed. Ac nid ydyn nhw’n cael eu llethu "
                "gan waith rhedeg pethau bob dydd na chan gyfarfodydd diddiwedd.</p>",
            ),
        ),
        Paragraphs(
            "tnr/power/compact",
            T(
                "<p>Both sides have something to give up and something to gain. The <a "
                'href="view:compact">ten commitments</a> put this in writing: '
                "four for public services, six for the rest of us.</p>",
                "<p>Mae gan y ddwy ochr rywbeth i’w ildio a rhywbeth i’w ennill. Mae’r <a "
                'href="view:compact">deg ymrwymiad</a> yn rhoi hynny ar bapur: '
                "pedwar i wasanaethau cyhoeddus, a chwech i’r gweddill ohonom.</p>",
            ),
        ),
    ),
)

OWN_CARE = Part(
    slug=T("care-run-by-its-users", "gofal-dan-arweiniad-y-defnyddwyr"),
    title=T("Care that its own users run", "Gofal dan arweiniad y bobl sy’n ei ddefnyddio"),
    summary=T(
        "A co-operative belongs to its members. Care can work that way too.",
        "Ei haelodau biau menter gydweithredol. Gall gofal weithio felly hefyd.",
    ),
    blocks=(
        Paragraphs(
            "tnr/care/intro",
            T(
                "<p>Most care is owned by somebody else: a council, a company or a charity. It does not "
                "have to be. "
                "The people who use care, their families, the workers and the neighbours can own it "
                "together.</p>",
                "<p>Rhywun arall biau’r rhan fwyaf o ofal: cyngor, cwmni neu elusen. Nid oes rhaid iddi "
                "fod felly. "
                "Gall y bobl sy’n defnyddio gofal, eu teuluoedd, y gweithwyr a’r cymdogion ei berchnogi "
                "gyda’i gilydd.</p>",
            ),
        ),
        Explained("tnr/care/term-coop", "co-operative"),
        Heading(
            "tnr/care/cartrefi",
            T("A provider that became a co-op", "Darparwr a drodd yn fenter gydweithredol"),
        ),
        Paragraphs(
            "tnr/care/cartrefi-text",
            T(
                "<p>Cartrefi Cymru gives support to people in their own homes. It was then described as "
                "the largest social care provider in rural Wales. "
                "It became a co-op, owned by the people who use it, the people who work in it and people "
                "in the community who support it.</p>"
                "<p>Its chief executive told what came of it. Feedback got better. There was more going "
                "on in the community, at no extra cost. "
                "Local suppliers and members gave new kinds of help. One question stayed open. Will the "
                "voice of members, and the good done locally, "
                "count when a contract goes out to tender again?</p>",
                "<p>Mae Cartrefi Cymru’n rhoi cymorth i bobl yn eu cartrefi eu hunain. Bryd hynny, fe’i "
                "disgrifiwyd fel y darparwr gofal cymdeithasol mwyaf "
                "yng nghefn gwlad Cymru. Trodd yn fenter gydweithredol, sy’n eiddo i’r bobl sy’n ei "
                "defnyddio, y bobl sy’n gweithio ynddi a phobl o’r gymuned sy’n ei chefnogi.</p>"
                "<p>Soniodd y prif weithredwr am yr hyn a ddaeth o hynny. Gwellodd yr adborth. Roedd "
                "mwy’n digwydd yn y gymuned, heb gost ychwanegol. "
                "Cafwyd mathau newydd o help gan gyflenwyr lleol ac aelodau. Arhosodd un cwestiwn heb ei "
                "ateb. A fydd llais yr aelodau, a’r lles a wneir yn lleol, "
                "yn cyfrif pan fydd contract yn mynd allan i dendr eto?</p>",
            ),
        ),
        Heading("tnr/care/help", T("Help to begin", "Help i ddechrau")),
        Paragraphs(
            "tnr/care/help-text",
            T(
                "<p>Care to Co-operate was a service of the Wales Co-operative Centre, now called Cwmpas. "
                "The Welsh Government paid for it. "
                "Its advisers in north and south Wales did three things:</p>"
                "<ul><li>helped citizens and communities to form their own care and support "
                "organisations, run by vote</li>"
                "<li>helped agencies to offer a real membership to the people who use them</li>"
                "<li>helped health boards, social services and other public bodies to play their "
                "part</li></ul>"
                "<p>They knew the law and the rules, and what makes care good. They helped organisations "
                "to turn from top-down to bottom-up. They also helped people, workers and families to "
                "speak up and to take control. "
                "Behind it all stood two beliefs. Everybody has something to give. And what most people "
                "need are relationships that nobody is paid for.</p>"
                '<p>Have you an idea? <a href="view:ask">Ask an adviser</a>, in Welsh or in English.</p>',
                "<p>Un o wasanaethau Canolfan Cydweithredol Cymru, sef Cwmpas erbyn hyn, oedd "
                "Cydweithredu i Ofalu. Llywodraeth Cymru oedd yn talu amdano. "
                "Roedd ei gynghorwyr datblygu yn y gogledd a’r de yn gwneud tri pheth:</p>"
                "<ul><li>helpu dinasyddion a chymunedau i ffurfio eu sefydliadau gofal a chymorth eu "
                "hunain, wedi’u rhedeg drwy bleidlais</li>"
                "<li>helpu asiantaethau i gynnig aelodaeth go iawn i’r bobl sy’n eu defnyddio</li>"
                "<li>helpu byrddau iechyd, gwasanaethau cymdeithasol a chyrff cyhoeddus eraill i chwarae "
                "eu rhan</li></ul>"
                "<p>Roedden nhw’n deall y gyfraith a’r rheolau, a beth sy’n gwneud gofal yn ofal da. "
                "Roedden nhw’n helpu sefydliadau i droi o weithio o’r brig i lawr at weithio o’r gwaelod "
                "i fyny. Roedden nhw hefyd yn helpu pobl, gweithwyr a theuluoedd i godi llais "
                "ac i gymryd rheolaeth. Roedd dwy gred yn sail i’r cyfan. Mae gan bawb rywbeth i’w roi. "
                "A’r hyn y mae ar y rhan fwyaf o bobl ei angen yw "
                "perthynas nad oes neb yn cael tâl amdani.</p>"
                '<p>Oes gennych chi syniad? <a href="view:ask">Gofynnwch i gynghorydd datblygu</a>, yn '
                "Gymraeg neu yn Saesneg.</p>",
            ),
        ),
        Heading("tnr/care/holds-back", T("What holds it back", "Beth sy’n ei ddal yn ôl")),
        Paragraphs(
            "tnr/care/holds-back-text",
            T(
                "<p>A report called “Owning our Care” asked why there is not more care of this kind. It "
                "came from the Co-operative Care Forums for England and Wales. "
                "Its answer: too few people understand how to make it work. The chair of the forum that "
                "helped to commission the research called it a wake-up call for a failing market. "
                "The report made five recommendations. In our words:</p>"
                "<ol><li>Make it easier to get good advice on how co-operative care works in practice.</li>"
                "<li>Put money into the growth of communities from the ground up, as part of every "
                "project.</li>"
                "<li>Those who make policy and buy care must recognise real empowerment and respond to it. "
                "They must think about how volunteers and empowered workers fit together.</li>"
                "<li>Councils should encourage care made for the person. It should be joined to "
                "friendship and to power held in common.</li>"
                "<li>Groups led by users and communities need long and caring relationships with "
                "well-rooted institutions, which give them time and space.</li></ol>",
                "<p>Gofynnodd adroddiad o’r enw “Owning our Care” pam nad oes mwy o ofal o’r math hwn. "
                "Daeth yr adroddiad gan Fforymau Gofal Cydweithredol Cymru a Lloegr. "
                "Yr ateb oedd bod rhy ychydig o bobl yn deall sut i wneud iddo weithio. Yn ôl cadeirydd y "
                "fforwm a helpodd i gomisiynu’r ymchwil, roedd yn alwad i ddeffro i farchnad oedd yn "
                "methu. "
                "Gwnaeth yr adroddiad bum argymhelliad. Yn ein geiriau ni:</p>"
                "<ol><li>Ei gwneud yn haws cael cyngor da ar sut mae gofal cydweithredol yn gweithio’n "
                "ymarferol.</li>"
                "<li>Rhoi arian i dyfu cymunedau o’r gwreiddiau i fyny, yn rhan o bob prosiect.</li>"
                "<li>Rhaid i’r rhai sy’n llunio polisi ac yn prynu gofal adnabod grymuso go iawn ac "
                "ymateb iddo. "
                "Rhaid iddyn nhw feddwl sut mae gwirfoddolwyr a gweithwyr sydd wedi’u grymuso yn ffitio "
                "gyda’i gilydd.</li>"
                "<li>Dylai cynghorau annog gofal sydd wedi’i lunio ar gyfer y person. Dylai fod ynghlwm "
                "wrth gyfeillgarwch ac wrth bŵer sy’n cael ei rannu.</li>"
                "<li>Mae angen perthynas hir a gofalus ar grwpiau dan arweiniad defnyddwyr a chymunedau â "
                "sefydliadau cadarn eu gwreiddiau, sy’n rhoi amser a lle iddyn nhw.</li></ol>",
            ),
        ),
        Paragraphs(
            "tnr/care/forum",
            T(
                "<p>People who believe in this kind of care formed the Social Co-operation Forum. It was "
                "a network with members: citizens, those who give support, "
                "people who do research and people who love co-ops. It promoted any self-help body that "
                "its members control and that has a social purpose: care and support, work that includes "
                "everybody, or activities that further well-being. It learned from Italy and from "
                "Canada. Its chair at the time was the chief executive "
                "of Cartrefi Cymru.</p>",
                "<p>Ffurfiodd pobl sy’n credu yn y math hwn o ofal y Fforwm Cydweithredu Cymdeithasol. "
                "Rhwydwaith o aelodau oedd hwn: dinasyddion, rhai sy’n rhoi cymorth, "
                "pobl sy’n ymchwilio a phobl sydd wrth eu bodd â mentrau cydweithredol. Roedd yn hybu "
                "unrhyw gorff hunangymorth y mae ei aelodau’n ei reoli ac sydd â diben cymdeithasol: "
                "gofal a chymorth, gwaith sy’n cynnwys pawb, neu weithgareddau sy’n hybu llesiant. "
                "Dysgodd gan yr Eidal a Chanada. Prif weithredwr Cartrefi Cymru oedd ei gadeirydd "
                "bryd hynny.</p>",
            ),
        ),
        Voice(
            "tnr/care/voice",
            T(
                "Everybody has something to give.",
                "Mae gan bawb rywbeth i’w roi.",
            ),
            T(
                "A belief behind Care to Co-operate, in our words",
                "Un o’r credoau y tu ôl i Cydweithredu i Ofalu, yn ein geiriau ni",
            ),
        ),
    ),
)

LAW = Part(
    slug=T("what-the-law-asks", "beth-maer-gyfraith-yn-ei-ofyn"),
    title=T("What the law asks of councils", "Beth mae’r gyfraith yn ei ofyn gan gynghorau"),
    summary=T(
        "The law in Wales already asks councils to share power in care.",
        "Mae’r gyfraith yng Nghymru eisoes yn gofyn i gynghorau rannu pŵer ym maes gofal.",
    ),
    blocks=(
        Notice(
            "tnr/law/draft",
            T(
                "This part tells the law in plain words, as we understood it in November 2026. It is not "
                "legal advice. "
                "An expert has not checked it yet.",
                "Mae’r rhan hon yn esbonio’r gyfraith mewn geiriau clir, fel yr oeddem ni’n ei deall ym "
                "mis Tachwedd 2026. Nid cyngor cyfreithiol ydyw. "
                "Nid yw arbenigwr wedi’i gwirio eto.",
            ),
            date(2026, 11, 22),
        ),
        Heading("tnr/law/act", T("The Act of 2014", "Deddf 2014")),
        Paragraphs(
            "tnr/law/act-text",
            T(
                "<p>The main law on care in Wales is the Social Services and Well-being (Wales) Act 2014. "
                "It aims to give people a strong voice and real control.</p>"
                "<p>Section 16 says that a council must promote four things in its area:</p>"
                "<ul><li>social enterprises that provide care and support and preventative services</li>"
                "<li>co-operatives that do the same</li>"
                "<li>a part, in planning and running these services, for the people they are for</li>"
                "<li>care, support and preventative services from the third sector</li></ul>",
                "<p>Y brif gyfraith ar ofal yng Nghymru yw Deddf Gwasanaethau Cymdeithasol a Llesiant "
                "(Cymru) 2014. Ei nod yw rhoi llais cryf a rheolaeth go iawn i bobl.</p>"
                "<p>Mae adran 16 yn dweud bod rhaid i gyngor hybu pedwar peth yn ei ardal:</p>"
                "<ul><li>mentrau cymdeithasol sy’n darparu gofal a chymorth a gwasanaethau ataliol</li>"
                "<li>mentrau cydweithredol sy’n gwneud yr un peth</li>"
                "<li>rhan i’r bobl y mae’r gwasanaethau ar eu cyfer yn y gwaith o’u cynllunio a’u rhedeg</li>"
                "<li>gofal, cymorth a gwasanaethau ataliol gan y trydydd sector</li></ul>",
            ),
        ),
        LawNote(
            "tnr/law/section-16",
            T(
                "Social Services and Well-being (Wales) Act 2014, section 16",
                "Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014, adran 16",
            ),
            "https://www.legislation.gov.uk/anaw/2014/4/section/16",
            "https://www.legislation.gov.uk/anaw/2014/4/section/16/welsh",
        ),
        Explained("tnr/law/term-preventative", "preventative-services"),
        Heading("tnr/law/levels", T("Three levels", "Tair lefel")),
        Paragraphs(
            "tnr/law/levels-text",
            T(
                "<p>The guidance on Part 2 of the Act asks for co-production at three levels:</p>"
                "<ul><li><b>Individual:</b> you and your own care</li>"
                "<li><b>Organisational:</b> how a service is run</li>"
                "<li><b>Strategic:</b> plans for a whole area</li></ul>"
                "<p>Each story on this site says which level it is about. The code on Part 2 was revised "
                "in 2024. "
                "We have not yet compared the old and the new wording.</p>",
                "<p>Mae’r canllawiau ar Ran 2 o’r Ddeddf yn gofyn am gydgynhyrchu ar dair lefel:</p>"
                "<ul><li><b>Unigol:</b> chi a’ch gofal eich hun</li>"
                "<li><b>Sefydliadol:</b> sut mae gwasanaeth yn cael ei redeg</li>"
                "<li><b>Strategol:</b> cynlluniau ar gyfer ardal gyfan</li></ul>"
                "<p>Mae pob stori ar y safle hwn yn dweud pa lefel sydd dan sylw. Cafodd y cod ar Ran 2 "
                "ei ddiwygio yn 2024. "
                "Nid ydym wedi cymharu’r hen eiriad a’r geiriad newydd eto.</p>",
            ),
        ),
        Heading("tnr/law/since", T("What has changed since", "Beth sydd wedi newid ers hynny")),
        Paragraphs(
            "tnr/law/since-text",
            T(
                "<p><b>2015.</b> The Well-being of Future Generations (Wales) Act asks public bodies to "
                "think of people who are not born yet. "
                "It also asks them to involve people and to work with others.</p>"
                "<p><b>2023.</b> Llais is the Citizen Voice Body for health and social care. It began its "
                "work in April 2023. "
                "It listens to what people say about their care and takes it to those who decide.</p>"
                "<p><b>2023.</b> The Social Partnership and Public Procurement (Wales) Act is about how "
                "public bodies work with trade unions and employers, "
                "and how they buy goods and services.</p>",
                "<p><b>2015.</b> Mae Deddf Llesiant Cenedlaethau’r Dyfodol (Cymru) yn gofyn i gyrff "
                "cyhoeddus feddwl am bobl nad ydyn nhw wedi’u geni eto. "
                "Mae hefyd yn gofyn iddyn nhw gynnwys pobl a gweithio gydag eraill.</p>"
                "<p><b>2023.</b> Llais yw Corff Llais y Dinesydd ar gyfer iechyd a gofal cymdeithasol. "
                "Dechreuodd ar ei waith ym mis Ebrill 2023. "
                "Mae’n gwrando ar yr hyn y mae pobl yn ei ddweud am eu gofal ac yn mynd ag ef at y rhai "
                "sy’n penderfynu.</p>"
                "<p><b>2023.</b> Mae Deddf Partneriaeth Gymdeithasol a Chaffael Cyhoeddus (Cymru) yn "
                "ymwneud â’r ffordd y mae cyrff cyhoeddus yn gweithio gydag undebau llafur a chyflogwyr, "
                "a’r ffordd y maen nhw’n prynu nwyddau a gwasanaethau.</p>",
            ),
        ),
        LawNote(
            "tnr/law/future-generations",
            T(
                "Well-being of Future Generations (Wales) Act 2015",
                "Deddf Llesiant Cenedlaethau’r Dyfodol (Cymru) 2015",
            ),
            "https://www.legislation.gov.uk/anaw/2015/2/contents",
            "https://www.legislation.gov.uk/anaw/2015/2/contents/welsh",
        ),
        LawNote(
            "tnr/law/llais",
            T(
                "Health and Social Care (Quality and Engagement) (Wales) Act 2020, which set up Llais",
                "Deddf Iechyd a Gofal Cymdeithasol (Ansawdd ac Ymgysylltu) (Cymru) 2020, a sefydlodd Llais",
            ),
            "https://www.legislation.gov.uk/asc/2020/1/contents",
            "https://www.legislation.gov.uk/asc/2020/1/contents/welsh",
        ),
        LawNote(
            "tnr/law/procurement",
            T(
                "Social Partnership and Public Procurement (Wales) Act 2023",
                "Deddf Partneriaeth Gymdeithasol a Chaffael Cyhoeddus (Cymru) 2023",
            ),
            "https://www.legislation.gov.uk/asc/2023/1/contents",
            "https://www.legislation.gov.uk/asc/2023/1/contents/welsh",
        ),
        Paragraphs(
            "tnr/law/next",
            T(
                "<p>You can use this. Ask your council how it promotes co-operatives under section 16, "
                "and who in the council to talk to. "
                '<a href="page:contact">Here is how to reach us</a> if you want company.</p>',
                "<p>Gallwch ddefnyddio hyn. Gofynnwch i’ch cyngor sut mae’n hybu mentrau cydweithredol "
                "dan adran 16, a phwy yn y cyngor y dylech siarad â nhw. "
                '<a href="page:contact">Dyma sut i gysylltu â ni</a> os ydych chi eisiau cwmni.</p>',
            ),
        ),
    ),
)

NEW_RELATIONSHIP = Guide(
    key="the-new-relationship",
    slug=T("the-new-relationship", "y-berthynas-newydd"),
    title=T("The new relationship", "Y berthynas newydd"),
    summary=T(
        "How people and public services can work as equals, in five short parts.",
        "Sut gall pobl a gwasanaethau cyhoeddus gydweithio’n gydradd, mewn pum rhan fer.",
    ),
    lead=T(
        "What would change if people, and not services, were at the centre? This guide says what is new, "
        "what is hard about it, and where to begin.",
        "Beth fyddai’n newid pe bai pobl, ac nid gwasanaethau, yn y canol? Mae’r canllaw hwn yn dweud "
        "beth sy’n newydd, beth sy’n anodd, a ble i ddechrau.",
    ),
    picture="new-relationship",
    picture_alt=T(
        "Neighbours and a council officer carry one table up a hill. A girl brings a yellow chair, "
        "a woman a square one.",
        "Cymdogion a swyddog cyngor yn cario un bwrdd i fyny bryn. Mae merch yn dod â chadair felen, "
        "a menyw ag un sgwâr.",
    ),
    made_with=T(
        "Written from the sources named below. People with lived experience have not read it yet. "
        "They should, before anybody relies on it.",
        "Ysgrifennwyd ar sail y ffynonellau a enwir isod. Nid yw pobl sydd â phrofiad byw wedi’i ddarllen "
        "eto. "
        "Dylen nhw wneud hynny cyn i neb ddibynnu arno.",
    ),
    first_published=date(2026, 11, 22),
    last_reviewed=date(2026, 11, 22),
    review_by=date(2027, 11, 22),
    sources=(
        T(
            "After “Being at the centre: the new relationship with public services”, a leaflet of May "
            "2014. Published by WCVA (registered charity 218093), written in plain language by Barod, "
            "designed by Creative Loop. ISBN 978-1-910340-03-5.",
            "Yn seiliedig ar “Being at the centre: the new relationship with public services”, taflen o "
            "fis Mai 2014. Cyhoeddwyd gan WCVA (CGGC, elusen gofrestredig 218093), ysgrifennwyd mewn "
            "iaith glir gan Barod, dyluniwyd gan Creative Loop. ISBN 978-1-910340-03-5.",
        ),
        T(
            "After an article on co-production and participation by a specialist in learning disability, "
            "10 May 2016.",
            "Yn seiliedig ar erthygl ar gydgynhyrchu a chyfranogiad gan arbenigwr ym maes anabledd dysgu, "
            "10 Mai 2016.",
        ),
        T(
            "After what Care to Co-operate and the Social Co-operation Forum published about their work, "
            "2014–16.",
            "Yn seiliedig ar yr hyn a gyhoeddodd Cydweithredu i Ofalu a’r Fforwm Cydweithredu "
            "Cymdeithasol am eu gwaith, 2014–16.",
        ),
        T(
            "After “Owning our Care”, a report of the Co-operative Care Forums for England and Wales.",
            "Yn seiliedig ar “Owning our Care”, adroddiad gan Fforymau Gofal Cydweithredol Cymru a Lloegr.",
        ),
        T(
            "Section 16 of the 2014 Act, read in both languages in November 2026. The other Acts in part "
            "five are told in outline only.",
            "Adran 16 o Ddeddf 2014, a ddarllenwyd yn y ddwy iaith ym mis Tachwedd 2026. Dim ond "
            "amlinelliad o’r Deddfau eraill sydd yn rhan pump.",
        ),
    ),
    parts=(WHAT_IS_CHANGING, PARTNER, POWER, OWN_CARE, LAW),
)

GUIDES = (NEW_RELATIONSHIP,)
