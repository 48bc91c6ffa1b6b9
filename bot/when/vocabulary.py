"""The words for days and hours in English, German, French, Spanish, Portuguese and Italian, as a table.

A row is a kind, its numbers, and the phrases that mean it; all phrases are written folded (lower case, no accents,
hyphens and apostrophes as spaces). A word that two languages use differently has the kind that can do least harm.

Kinds of words:

| kind | means | numbers |
| --- | --- | --- |
| `T` | a day named from today | days from today, part of day or -1 |
| `W` / `w` / `v` | a weekday: full name, abbreviation, abbreviation that is also a word or a name | Monday is 0 |
| `M` / `m` | a month: full name, abbreviation or a name that is also a word | January is 1 |
| `N` / `n` / `o` | a number in words; one that is another word too, so counts only by a unit or hour; an ordinal | the number |
| `U` | a unit of days | 0 days, 1 weeks, 2 months, 3 years; how many |
| `L` `V` `X` | last, this, next | |
| `A` `B` | ago, behind the span and before it | |
| `F` `G` | in, before the span; from now, behind it | |
| `f` | from, before the day that a span is counted from | |
| `P` | a part of the day | 0 morning, 1 afternoon, 2 evening, 3 night |
| `p` | am and pm | 0 am, 1 pm |
| `h` | o'clock, and its like | |
| `Q` | at | |
| `Z` | noon and midnight | the hour |
| `K` | an amount before or behind an hour | minutes, 0 behind the hour and 1 before it |
| `k` | the same, said before the hour, in "half past", "viertel vor" | minutes to add |
| `b` | German "halb", said of the coming hour | minutes to take away |
| `E` `R` | minutes past, minutes to | |
| `O` | or | |
| `a` | an article that makes the number behind it a day of the month | |
| `g` | glue: carries no meaning of its own | |
| `x` / `y` | a word that makes a reading unsafe: wherever it stands, only right before a day | |
| `H` | an hour and the word that marks it as one, where the bare number is some other word | the hour |
| `C` | coming: the next one, never the one after | |
| `e` `-` | and, less, between an hour and its minutes | |
"""

from __future__ import annotations

from bot.when.tables import rows

Row = tuple[str, tuple[int, ...], tuple[str, ...]]  # a kind, its numbers, its phrases

MORNING, AFTERNOON, EVENING, NIGHT = range(4)


def _kinds(text: str) -> tuple[Row, ...]:
    """Rows headed by a kind and its numbers."""
    return tuple(
        (head[0], tuple(int(number) for number in head[1:].split()), phrases) for head, phrases in rows(text)
    )


def _numbers(kind: str, text: str) -> tuple[Row, ...]:
    """Rows of one kind, headed by a number."""
    return tuple((kind, (int(head),), phrases) for head, phrases in rows(text))


DAYS = _kinds("""
T 0 -1: today, todays, tday, heute, aujourd hui, aujourdhui, hoy, hoje, oggi, this day, now, just now, right
    now, earlier today, gerade, gerade eben, jetzt, a l instant, maintenant, ahora, ahora mismo, agora, adesso,
    ora adesso
T 0 0: this morning, heute morgen, heute frueh, heute fruh, heute vormittag, ce matin, esta manana, esta manha,
    hoje de manha, stamattina, stamani, questa mattina, hoy por la manana
T 0 1: this afternoon, heute nachmittag, cet apres midi, esta tarde, hoje a tarde, questo pomeriggio
T 0 2: this evening, tonight, tonite, heute abend, ce soir, esta noche, esta noite, hoje a noite, stasera,
    questa sera, stanotte
T -1 -1: yesterday, yesturday, yesteday, gestern, hier, ayer, ontem, ieri
T -1 3: last night, yesterday night, gestern nacht, hier soir, anoche, ontem a noite, ieri sera
T 1 -1: tomorrow, tomorow, tommorow, tommorrow, tomorrrow, tmrw, tmw, tmr, 2moro, morgen, demain, manana,
    amanha, domani
T 1 0: morgen fruh, morgen frueh, morgen vormittag
T 1 2: tomorrow night
T -2 -1: day before yesterday, the day before yesterday, vorgestern, avant hier, anteayer, antes de ayer,
    antier, anteontem, antes de ontem, l altro ieri, altro ieri, altroieri, avantieri
T 2 -1: day after tomorrow, the day after tomorrow, overmorrow, ubermorgen, uebermorgen, apres demain, pasado
    manana, depois de amanha, dopodomani
W 0: monday, montag, lundi, lunes, segunda feira, segunda, lunedi, lun, mondy, munday
W 1: tuesday, dienstag, mardi, martes, terca feira, terca, martedi, tue, tues, tuesay, tusday, teusday, tuseday
W 2: wednesday, mittwoch, mercredi, miercoles, quarta feira, mercoledi, weds, wednsday, wendsday, wensday,
    wedensday, wednesay
W 3: thursday, donnerstag, jeudi, jueves, quinta feira, giovedi, thu, thur, thurs, thrusday, thirsday, thurday,
    thursay
W 4: friday, freitag, vendredi, viernes, sexta feira, venerdi, fri, firday, fryday, fridy
W 5: saturday, samstag, sonnabend, samedi, sabado, sabato, saterday, satuday, saturdy
W 6: sunday, sonntag, dimanche, domingo, domenica, sundy
w 0: mon
w 2: wed, quarta
w 3: quinta
w 4: sexta
w 5: sat
w 6: sun
v 0: mo, seg
v 1: di, ter
v 2: mi, mer, mie, qua
v 3: do, jeu, jue, gio, qui
v 4: fr, ven, vie, sex
v 5: sa, sam, sab
v 6: so, dim, dom
M 1: january, januar, janner, jaenner, janvier, enero, janeiro, gennaio, januray
M 2: february, februar, feber, fevrier, febrero, fevereiro, febbraio, febuary, feburary, febraury
M 3: maerz, mars, marzo, marco, marz
M 4: april, avril, abril, aprile, apirl
M 5: mayo, maio, maggio
M 6: june, juni, juin, junio, junho, giugno
M 7: july, juli, juillet, julio, julho, luglio
M 8: august, aout, agosto, augst
M 9: september, septembre, septiembre, setiembre, setembro, settembre, setpember, septmber
M 10: october, oktober, octobre, octubre, outubro, ottobre, ocotber
M 11: november, novembre, noviembre, novembro, novemeber, novmber
M 12: december, dezember, decembre, diciembre, dezembro, dicembre, decemeber, decmber, desember
m 1: jan, janv, ene, gen
m 2: feb, fev, fevr, febr
m 3: march, mar, mrz
m 4: apr, avr, abr
m 5: may, mai, mag
m 6: jun, giu
m 7: jul, juil, lug
m 8: aug
m 9: sep, sept, set
m 10: oct, okt, ott, out
m 11: nov
m 12: dec, dez, dic
U 0 1: day, days, tag, tage, tagen, jour, jours, dia, dias, giorno, giorni
U 1 1: week, weeks, wk, wks, woche, wochen, semaine, semaines, semana, semanas, settimana, settimane
U 1 2: fortnight, fortnights, quincena
U 2 1: month, months, monat, monate, monaten, mois, mes, meses, mese, mesi
U 3 1: year, years, jahr, jahre, jahren, an, ans, annee, annees, ano, anos, anno, anni
L: last, past, previous, letzten, letzte, letzter, letztem, letztes, vergangenen, vergangene, vorigen, vorige,
    dernier, derniere, passe, passee, pasado, pasada, ultimo, ultima, passado, passada, scorso, scorsa, passato
V: this, diesen, diese, dieser, diesem, ce, cet, cette, este, esta, questo, questa, neste, nesta
X: next, nxt, nachsten, nachste, nachster, nachstem, naechsten, naechste, naechster, naechstem, prochain,
    prochaine, proximo, proxima, prossimo, prossima, que viene, que vem
C: coming, upcoming, kommenden, kommende, kommender
A: ago, atras, fa
B: vor, il y a, hace, ha, fazem, faz
F: in, within, dans, en, tra, fra, em, dentro de, daqui a, daqui, d ici
G: from now, from today, hence, later, ab heute, ab jetzt, away
f: from, on, ab, a partir de, a contar de
P 0: morning, vormittag, vormittags, morgens, fruh, frueh, matin, du matin, au matin, de la manana, por la
    manana, en la manana, la manana, de manha, da manha, pela manha, mattina, mattino, del mattino, di mattina,
    della mattina, in the morning, am morgen, am vormittag, matinee
P 1: afternoon, nachmittag, nachmittags, mittags, apres midi, de l apres midi, l apres midi, tarde, de la tarde,
    por la tarde, la tarde, a tarde, da tarde, de tarde, pomeriggio, del pomeriggio, di pomeriggio, in the
    afternoon, am nachmittag
P 2: evening, abend, abends, soir, du soir, soiree, au soir, sera, di sera, della sera, in the evening, am abend
P 3: night, at night, nachts, in der nacht, de la noche, por la noche, la noche, da noite, a noite, de noite, di
    notte, de la nuit
O: or, oder, ou, o, oppure
a: le, el, il, dem, den, der, dia, the, l, no dia
g: of, de, del, di, do, da, d, dell, dello, della, la, lo, du, des, el dia, am, zum, on the, las, los, gli, i
x: not, never, no, nicht, kein, keine, pas, jamais, nunca, nao, non, weekend, weekends, wochenende, fin de
    semana, fim de semana, fine settimana, didn t, don t, haven t, isn t, wasn t, won t, can t, couldn t, hasn
    t, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays, montags, dienstags, mittwochs,
    donnerstags, freitags, samstags, sonntags
y: before, after, until, till, since, every, each, by, than, over, under, half, bis, seit, jeden, jede, avant,
    apres, depuis, chaque, antes, antes de, antes do, antes da, despues de, desde, hasta, cada, todos los, todos
    os, depois de, ate, prima di, prima del, dopo, ogni
""")

HOMOGRAPHS = _numbers(
    "n",
    """
1: a, an, ein, eine, einem, einer, einen, un, une, una, um, uma
2: due
6: sei
9: nove
11: once
""",
)

HOURS = _kinds("""
p 0: am, a m
p 1: pm, p m, p
h: o clock, oclock, h, hrs, uhr, heures, heure, horas, hora, ore
Q: at, um, gegen, a las, a la, las, la, a, as, alle, all, vers, ad, ab, around, about, ca, circa
H 1: a la una, la una, all una, a uma, a une heure, une heure
H 7: a sept heures, sept heures
H 10: dez horas, as dez, as dez horas
H 11: a las once, las once
Z 12: noon, midday, mittag, midi, mediodia, meio dia, mezzogiorno, 12 noon
Z 0: midnight, mitternacht, minuit, medianoche, meia noite, mezzanotte
k 30: half past, half after
k 15: quarter past, a quarter past, quarter after, a quarter after, viertel nach, viertel uber
k -15: quarter to, a quarter to, quarter till, quarter of, a quarter of, quarter before, a quarter before,
    viertel vor, un quarto alle, um quarto para as, quinze para as
b 30: halb
b 15: dreiviertel
K 30: et demie, et demi, y media, e mezza, e mezzo, e meia, e trinta
K 15: et quart, y cuarto, e un quarto, e um quarto
K -15: moins le quart, moins quart, menos cuarto, meno un quarto, menos um quarto
E: nach, minutes past, minuten nach, min past
R: to, minutes to, minutes till, minuten vor, min to, para as, para a, para las
e: y, et, e, und, and
-: moins, menos, meno
""")

NUMBERS = _numbers(
    "N",
    """
1: one, eins, uno
2: two, zwei, zwo, deux, dos, dois, duas, couple, couple of, a couple of, a couple
3: three, drei, trois, tres, tre
4: four, vier, quatre, cuatro, quatro, quattro
5: five, funf, fuenf, cinq, cinco, cinque
6: six, sechs, seis
7: seven, sieben, siete, sete, sette
8: eight, acht, huit, ocho, oito, otto
9: nine, neun, neuf, nueve
10: ten, zehn, dix, diez, dieci
11: eleven, elf, onze, undici
12: twelve, zwolf, zwoelf, douze, doce, doze, dodici
13: thirteen, dreizehn, treize, trece, treze, tredici
14: fourteen, vierzehn, quatorze, catorce, catorze, quattordici
15: fifteen, funfzehn, fuenfzehn, quinze, quince, quindici
16: sixteen, sechzehn, seize, dieciseis, dezesseis, dezasseis, sedici
17: seventeen, siebzehn, dix sept, diecisiete, dezessete, dezassete, diciassette
18: eighteen, achtzehn, dix huit, dieciocho, dezoito, diciotto
19: nineteen, neunzehn, dix neuf, diecinueve, dezenove, dezanove, diciannove
20: twenty, zwanzig, vingt, veinte, vinte, venti
21: twenty one, einundzwanzig, vingt et un, veintiuno, veintiun, vinte e um, ventuno
22: twenty two, zweiundzwanzig, vingt deux, veintidos, vinte e dois, ventidue
23: twenty three, dreiundzwanzig, vingt trois, veintitres, vinte e tres, ventitre
24: twenty four, vierundzwanzig, vingt quatre, veinticuatro, vinte e quatro, ventiquattro
25: twenty five, funfundzwanzig, fuenfundzwanzig, vingt cinq, veinticinco, vinte e cinco, venticinque
26: twenty six, sechsundzwanzig, vingt six, veintiseis, vinte e seis, ventisei
27: twenty seven, siebenundzwanzig, vingt sept, veintisiete, vinte e sete, ventisette
28: twenty eight, achtundzwanzig, vingt huit, veintiocho, vinte e oito, ventotto
29: twenty nine, neunundzwanzig, vingt neuf, veintinueve, vinte e nove, ventinove
30: thirty, dreissig, trente, treinta, trinta, trenta
31: thirty one, einunddreissig, trente et un, treinta y uno, trinta e um, trentuno
40: forty, vierzig, quarante, cuarenta, quarenta, quaranta
45: forty five, funfundvierzig, fuenfundvierzig, quarante cinq, cuarenta y cinco, quarenta e cinco,
    quarantacinque
50: fifty, funfzig, fuenfzig, cinquante, cincuenta, cinquenta, cinquanta
60: sixty, sechzig, soixante, sesenta, sessenta, sessanta
90: ninety, neunzig, quatre vingt dix, noventa, novanta
""",
)

ORDINALS = _numbers(
    "o",
    """
1: first, ersten, erster, premier, 1er, primero, primeiro, primo
2: second, zweiten, zweiter
3: third, dritten, dritter
4: fourth, vierten, vierter
5: fifth, funften, fuenften
6: sixth, sechsten
7: seventh, siebten, siebenten
8: eighth, achten
9: ninth, neunten
10: tenth, zehnten
11: eleventh, elften
12: twelfth, zwolften, zwoelften
13: thirteenth, dreizehnten
14: fourteenth, vierzehnten
15: fifteenth, funfzehnten, fuenfzehnten
16: sixteenth, sechzehnten
17: seventeenth, siebzehnten
18: eighteenth, achtzehnten
19: nineteenth, neunzehnten
20: twentieth, zwanzigsten
21: twenty first, einundzwanzigsten
22: twenty second, zweiundzwanzigsten
23: twenty third, dreiundzwanzigsten
24: twenty fourth, vierundzwanzigsten
25: twenty fifth, funfundzwanzigsten, fuenfundzwanzigsten
26: twenty sixth, sechsundzwanzigsten
27: twenty seventh, siebenundzwanzigsten
28: twenty eighth, achtundzwanzigsten
29: twenty ninth, neunundzwanzigsten
30: thirtieth, dreissigsten
31: thirty first, einunddreissigsten
""",
)
