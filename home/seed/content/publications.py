"""Publications, retold by us: the leaflet of 2014 and "Owning our Care"."""

from datetime import date

from .format import Chapter, Compare, Explained, Index, Paragraphs, Publication, Recommendation, T

RETOLD = date(2026, 11, 22)

PUBLICATIONS_INDEX = Index(
    key="publications",
    slug=T("publications", "cyhoeddiadau"),
    title=T("Publications", "Cyhoeddiadau"),
    summary=T(
        "The leaflet that this work began with, and a report with five recommendations.",
        "Y daflen a ddechreuodd y gwaith hwn, ac adroddiad â phum argymhelliad.",
    ),
    lead=T(
        "We retell each of them in our own words, in both languages. The date and the makers of the "
        "original stand beside it.",
        "Rydym yn ailadrodd pob un yn ein geiriau ein hunain, yn y ddwy iaith. Mae dyddiad a gwneuthurwyr "
        "y gwreiddiol wrth ei ochr.",
    ),
)

LEAFLET = Publication(
    key="being-at-the-centre",
    slug=T("being-at-the-centre", "bod-yn-y-canol"),
    title=T(
        "Being at the centre: the new relationship with public services",
        "Bod yn y canol: y berthynas newydd â gwasanaethau cyhoeddus",
    ),
    summary=T(
        "The leaflet of May 2014, retold: what the new relationship is, two stories, four commitments and "
        "six.",
        "Taflen Mai 2014, wedi’i hailadrodd: beth yw’r berthynas newydd, dwy stori, pedwar ymrwymiad a "
        "chwech arall.",
    ),
    lead=T(
        "In May 2014 a leaflet in plain language set out a new relationship between people and public "
        "services in Wales. "
        "This is what it said, in our words.",
        "Ym mis Mai 2014 disgrifiodd taflen mewn iaith glir berthynas newydd rhwng pobl a gwasanaethau "
        "cyhoeddus yng Nghymru. "
        "Dyma beth ddywedodd hi, yn ein geiriau ni.",
    ),
    credits=(
        (
            T("Published by", "Cyhoeddwyd gan"),
            T("WCVA, registered charity 218093", "WCVA (CGGC), elusen gofrestredig 218093"),
        ),
        (T("Written in plain language by", "Ysgrifennwyd mewn iaith glir gan"), T("Barod", "Barod")),
        (T("Designed by", "Dyluniwyd gan"), T("Creative Loop", "Creative Loop")),
        (
            T("Retold by", "Ailadroddwyd gan"),
            T("the editors of this site, November 2026", "olygyddion y safle hwn, Tachwedd 2026"),
        ),
    ),
    published=date(2014, 5, 1),
    published_words=T("May 2014", "Mai 2014"),
    isbn="978-1-910340-03-5",
    retold_on=RETOLD,
    how_to_cite=T(
        "WCVA (2014) “Being at the centre: the new relationship with public services”. "
        "ISBN 978-1-910340-03-5. Retold on this site, November 2026.",
        "WCVA (CGGC) (2014) “Being at the centre: the new relationship with public services”. "
        "ISBN 978-1-910340-03-5. Ailadroddwyd ar y safle hwn, Tachwedd 2026.",
    ),
    printed_contacts=T(
        "Printed on the leaflet in 2014, and kept here as a record: Baltic House, Mount Stuart Square, "
        "Cardiff CF10 5FH. "
        "Telephone 0800 2888 329. Fax 029 2043 1701. Minicom 029 2043 1702. help@wcva.org.uk, "
        "www.wcva.org.uk. "
        "Please do not use them to reach us.",
        "Argraffwyd ar y daflen yn 2014, ac fe’u cedwir yma fel cofnod: Baltic House, Mount Stuart "
        "Square, Caerdydd CF10 5FH. "
        "Ffôn 0800 2888 329. Ffacs 029 2043 1701. Minicom 029 2043 1702. help@wcva.org.uk, www.wcva.org.uk. "
        "Peidiwch â’u defnyddio i gysylltu â ni.",
    ),
    printed_in=2014,
    cover="people",
    chapters=(
        Chapter(
            slug=T("what-is-new", "beth-syn-newydd"),
            title=T("What is new", "Beth sy’n newydd"),
            summary=T(
                "How things were, how they can be, and what is hard about it.",
                "Sut oedd pethau, sut gallan nhw fod, a beth sy’n anodd am hynny.",
            ),
            blocks=(
                Paragraphs(
                    "batc/new/text",
                    T(
                        "<p>Wales is moving towards a relationship in which people are at the centre. It "
                        "used to be services, or the paperwork.</p>"
                        "<p>This does not mean that people must run services because there is less money. "
                        "It means that power shifts, "
                        "and that people and services are willing to work as equals.</p>",
                        "<p>Mae Cymru’n symud at berthynas lle mae pobl yn y canol. Gwasanaethau oedd yno "
                        "gynt, neu’r gwaith papur.</p>"
                        "<p>Nid yw hyn yn golygu bod rhaid i bobl redeg gwasanaethau am fod llai o arian. "
                        "Mae’n golygu bod pŵer yn symud, "
                        "a bod pobl a gwasanaethau’n barod i gydweithio’n gydradd.</p>",
                    ),
                ),
                Explained("batc/new/public-services", "public-services"),
                Compare(
                    "batc/new/compare",
                    T("The old relationship", "Yr hen berthynas"),
                    T("The new relationship", "Y berthynas newydd"),
                    (
                        (
                            T(
                                "People waited for services to fix things.",
                                "Roedd pobl yn aros i wasanaethau ddatrys pethau.",
                            ),
                            T(
                                "People and services work on things together.",
                                "Mae pobl a gwasanaethau’n gweithio ar bethau gyda’i gilydd.",
                            ),
                        ),
                        (
                            T(
                                "Once a service stepped in, people had little say.",
                                "Ar ôl i wasanaeth gamu i mewn, ychydig o lais oedd gan bobl.",
                            ),
                            T(
                                "People have power, and the responsibility that goes with it.",
                                "Mae gan bobl bŵer, a’r cyfrifoldeb sy’n dod gydag ef.",
                            ),
                        ),
                        (
                            T("Communities grew weaker.", "Aeth cymunedau’n wannach."),
                            T("Communities grow stronger.", "Mae cymunedau’n cryfhau."),
                        ),
                    ),
                ),
                Paragraphs(
                    "batc/new/fair",
                    T(
                        "<p>The old relationship had its good points. But services could not always give "
                        "what people wanted. "
                        "Often what people want cannot come from a service at all.</p>"
                        "<p>The new one is not easy. Services must share their power. People must want to "
                        "take responsibility. "
                        "But there is a great deal to gain.</p>",
                        "<p>Roedd i’r hen berthynas ei rhinweddau. Ond ni allai gwasanaethau roi’r hyn "
                        "roedd pobl ei eisiau bob tro. "
                        "Yn aml ni all yr hyn y mae pobl ei eisiau ddod gan wasanaeth o gwbl.</p>"
                        "<p>Nid yw’r un newydd yn hawdd. Rhaid i wasanaethau rannu eu pŵer. Rhaid i bobl "
                        "fod yn awyddus i gymryd cyfrifoldeb. "
                        "Ond mae llawer iawn i’w ennill.</p>",
                    ),
                ),
            ),
        ),
        Chapter(
            slug=T("two-stories", "dwy-stori"),
            title=T("Two stories", "Dwy stori"),
            summary=T(
                "A journey to hospital, and litter in a street.",
                "Taith i’r ysbyty, a sbwriel mewn stryd.",
            ),
            blocks=(
                Paragraphs(
                    "batc/stories/text",
                    T(
                        '<p>The leaflet told two stories. <a href="page:mrs-jones">Mrs Jones</a> needed '
                        "treatment far from home, and asked a friend. "
                        '<a href="page:mr-williams">Mr Williams</a> was fed up with litter, and brought '
                        "his neighbours together.</p>",
                        '<p>Roedd dwy stori yn y daflen. Roedd ar <a href="page:mrs-jones">Mrs '
                        "Jones</a> angen triniaeth ymhell o’i chartref, a gofynnodd i ffrind. "
                        'Roedd <a href="page:mr-williams">Mr Williams</a> wedi cael llond bol ar '
                        "sbwriel, a daeth â’i gymdogion at ei gilydd.</p>",
                    ),
                ),
            ),
        ),
        Chapter(
            slug=T("ten-commitments", "deg-ymrwymiad"),
            title=T("Four commitments and six", "Pedwar ymrwymiad, a chwech arall"),
            summary=T(
                "What the leaflet asked of public services, and what it asked of the rest of us.",
                "Yr hyn a ofynnodd y daflen gan wasanaethau cyhoeddus, a’r hyn a ofynnodd gan y gweddill ohonom.",
            ),
            blocks=(
                Paragraphs(
                    "batc/commitments/services",
                    T(
                        "<p>It asked four things of public services:</p>"
                        "<ol><li>Sit down as equals with voluntary organisations, people and community "
                        "groups.</li>"
                        "<li>Prevent problems, or act before they grow. Back what people and groups do "
                        "best, and spend differently.</li>"
                        "<li>Try new ways of providing services, in which people and voluntary "
                        "organisations do more or take the lead.</li>"
                        "<li>Make it a rule that people and voluntary organisations scrutinise new plans "
                        "and ideas.</li></ol>",
                        "<p>Gofynnodd am bedwar peth gan wasanaethau cyhoeddus:</p>"
                        "<ol><li>Eistedd i lawr yn gydradd â mudiadau gwirfoddol, pobl a grwpiau "
                        "cymunedol.</li>"
                        "<li>Atal problemau, neu weithredu cyn iddyn nhw dyfu. Cefnogi’r hyn y mae pobl a "
                        "grwpiau’n ei wneud orau, a gwario’n wahanol.</li>"
                        "<li>Rhoi cynnig ar ffyrdd newydd o ddarparu gwasanaethau, lle mae pobl a "
                        "mudiadau gwirfoddol yn gwneud mwy neu’n arwain.</li>"
                        "<li>Ei gwneud yn rheol bod pobl a mudiadau gwirfoddol yn craffu ar gynlluniau a "
                        "syniadau newydd.</li></ol>",
                    ),
                ),
                Paragraphs(
                    "batc/commitments/people",
                    T(
                        "<p>It asked six things of the rest of us:</p>"
                        "<ol><li>Look for ways to strengthen your community, and work with your public "
                        "services.</li>"
                        "<li>Give your experience, time and skills to a new way of planning and providing "
                        "services.</li>"
                        "<li>Share responsibility for solving problems, your own and your community’s.</li>"
                        "<li>Share the power that change needs. Know that responsibility comes with it.</li>"
                        "<li>Think of what is best for the whole community, and not for yourself alone.</li>"
                        "<li>Accept that everybody is learning, and that mistakes will happen.</li></ol>"
                        '<p>You can <a href="view:compact">read all ten on the compact</a>, and choose '
                        "yours.</p>",
                        "<p>Gofynnodd am chwe pheth gan y gweddill ohonom:</p>"
                        "<ol><li>Chwilio am ffyrdd o gryfhau eich cymuned, a gweithio gyda’ch "
                        "gwasanaethau cyhoeddus.</li>"
                        "<li>Rhoi eich profiad, eich amser a’ch sgiliau i ffordd newydd o gynllunio a "
                        "darparu gwasanaethau.</li>"
                        "<li>Rhannu’r cyfrifoldeb am ddatrys problemau, eich rhai chi a rhai eich "
                        "cymuned.</li>"
                        "<li>Rhannu’r pŵer sydd ei angen i newid pethau. Gwybod bod cyfrifoldeb yn dod "
                        "gydag ef.</li>"
                        "<li>Meddwl am yr hyn sydd orau i’r gymuned gyfan, ac nid i chi eich hun yn "
                        "unig.</li>"
                        "<li>Derbyn bod pawb yn dysgu, ac y bydd camgymeriadau’n digwydd.</li></ol>"
                        '<p>Gallwch <a href="view:compact">ddarllen y deg yn y compact</a>, a dewis '
                        "eich rhai chi.</p>",
                    ),
                ),
            ),
        ),
    ),
)

OWNING_OUR_CARE = Publication(
    key="owning-our-care",
    slug=T("owning-our-care", "perchnogi-ein-gofal"),
    title=T("Owning our Care", "Perchnogi ein Gofal"),
    summary=T(
        "A report on care that its users and communities own, and what holds it back. With five "
        "recommendations.",
        "Adroddiad ar ofal sy’n eiddo i’w ddefnyddwyr a’u cymunedau, a’r hyn sy’n ei ddal yn ôl. Gyda "
        "phum argymhelliad.",
    ),
    lead=T(
        "Why is there so little care that belongs to the people who use it? The Co-operative Care Forums "
        "for England and Wales asked. "
        "This is what their report said, in our words.",
        "Pam mae cyn lleied o ofal yn eiddo i’r bobl sy’n ei ddefnyddio? Gofynnodd Fforymau Gofal "
        "Cydweithredol Cymru a Lloegr y cwestiwn. "
        "Dyma beth ddywedodd eu hadroddiad, yn ein geiriau ni.",
    ),
    credits=(
        (
            T("Report of", "Adroddiad gan"),
            T(
                "the Co-operative Care Forums for England and Wales",
                "Fforymau Gofal Cydweithredol Cymru a Lloegr",
            ),
        ),
        (
            T("Retold by", "Ailadroddwyd gan"),
            T("the editors of this site, November 2026", "olygyddion y safle hwn, Tachwedd 2026"),
        ),
    ),
    published=None,
    published_words=T(
        "The account we worked from gives no date.",
        "Nid oes dyddiad yn yr hanes yr oeddem yn gweithio ohono.",
    ),
    isbn="",
    retold_on=RETOLD,
    how_to_cite=T(
        "Co-operative Care Forums for England and Wales, “Owning our Care”. Retold on this site, "
        "November 2026.",
        "Fforymau Gofal Cydweithredol Cymru a Lloegr, “Owning our Care”. Ailadroddwyd ar y safle hwn, "
        "Tachwedd 2026.",
    ),
    printed_contacts=None,
    printed_in=None,
    cover="services",
    chapters=(
        Chapter(
            slug=T("what-it-found", "beth-a-welwyd"),
            title=T("What it found", "Beth a welwyd"),
            summary=T(
                "Why so little care belongs to the people who use it.",
                "Pam mae cyn lleied o ofal yn eiddo i’r bobl sy’n ei ddefnyddio.",
            ),
            blocks=(
                Paragraphs(
                    "ooc/found/text",
                    T(
                        "<p>Care can belong to the people who use it and to their communities. There is "
                        "not more of it because too few people understand how to make it work.</p>"
                        "<p>The chair of the forum that helped to commission the research called it a "
                        "wake-up call for a failing market.</p>"
                        "<p>Cartrefi Cymru was one that changed. It was then described as the largest "
                        "social care provider in rural Wales, and it became a co-op. "
                        '<a href="page:the-provider-that-became-a-co-op">Read what came of it</a>.</p>',
                        "<p>Gall gofal fod yn eiddo i’r bobl sy’n ei ddefnyddio ac i’w cymunedau. Nid oes "
                        "mwy ohono am fod rhy ychydig o bobl yn deall sut i wneud iddo weithio.</p>"
                        "<p>Yn ôl cadeirydd y fforwm a helpodd i gomisiynu’r ymchwil, roedd yn alwad i "
                        "ddeffro i farchnad oedd yn methu.</p>"
                        "<p>Roedd Cartrefi Cymru yn un a newidiodd. Bryd hynny, fe’i disgrifiwyd fel y "
                        "darparwr gofal cymdeithasol mwyaf yng nghefn gwlad Cymru, a throdd yn fenter "
                        "gydweithredol. "
                        '<a href="page:the-provider-that-became-a-co-op">Darllenwch beth ddaeth o '
                        "hynny</a>.</p>",
                    ),
                ),
                Explained("ooc/found/co-operative", "co-operative"),
            ),
        ),
    ),
    recommendations=(
        Recommendation(
            1,
            T("better-advice", "gwell-cyngor"),
            T("Better advice", "Gwell cyngor"),
            T(
                "Make it easier to get good advice on how co-operative ways of working go in practice.",
                "Ei gwneud yn haws cael cyngor da ar sut mae gweithio’n gydweithredol yn ymarferol.",
            ),
            ("government", "principal-council"),
            ("services-2",),
            ring="recommendation-1",
        ),
        Recommendation(
            2,
            T("invest-in-communities", "buddsoddi-mewn-cymunedau"),
            T("Invest in communities", "Buddsoddi mewn cymunedau"),
            T(
                "Every project must put money into the growth of communities from the ground up.",
                "Rhaid i bob prosiect roi arian i dyfu cymunedau o’r gwreiddiau i fyny.",
            ),
            ("government", "principal-council", "health-board"),
            ("services-2",),
            ring="recommendation-2",
        ),
        Recommendation(
            3,
            T("see-real-empowerment", "gweld-grymuso-go-iawn"),
            T("See real empowerment, and answer it", "Gweld grymuso go iawn, ac ymateb iddo"),
            T(
                "Those who make policy and buy care must recognise real empowerment and respond to it. "
                "They must think about how volunteers and empowered workers fit together.",
                "Rhaid i’r rhai sy’n llunio polisi ac yn prynu gofal adnabod grymuso go iawn ac ymateb iddo. "
                "Rhaid iddyn nhw feddwl sut mae gwirfoddolwyr a gweithwyr sydd wedi’u grymuso yn ffitio "
                "gyda’i gilydd.",
            ),
            ("government", "principal-council", "health-board"),
            ("services-1", "services-3"),
            ring="recommendation-3",
        ),
        Recommendation(
            4,
            T("personal-and-together", "personol-a-gydan-gilydd"),
            T("Personal, and together", "Yn bersonol, a gyda’n gilydd"),
            T(
                "Councils should encourage care made for the person, joined to friendship and to power "
                "held in common.",
                "Dylai cynghorau annog gofal sydd wedi’i lunio ar gyfer y person, ynghlwm wrth "
                "gyfeillgarwch ac wrth bŵer sy’n cael ei rannu.",
            ),
            ("principal-council",),
            ("services-2", "services-3"),
            ring="recommendation-4",
        ),
        Recommendation(
            5,
            T("long-relationships", "perthynas-hir"),
            T("Long relationships", "Perthynas hir"),
            T(
                "Groups led by users and communities need long and caring relationships with well-rooted "
                "institutions, which give them time and space.",
                "Mae angen perthynas hir a gofalus ar grwpiau dan arweiniad defnyddwyr a chymunedau â "
                "sefydliadau cadarn eu gwreiddiau, sy’n rhoi amser a lle iddyn nhw.",
            ),
            ("principal-council", "health-board", "national"),
            ("services-1",),
            ring="recommendation-5",
        ),
    ),
)

PUBLICATIONS = (LEAFLET, OWNING_OUR_CARE)
