"""The words between the months and weekdays of the CLDR, for each language in which days are said."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tongue:
    """How a language says days: `short`, `long` and `year` are patterns of the CLDR, the others have blanks by name."""

    cldr: str
    today: str
    tomorrow: str
    yesterday: str
    now: str
    last: tuple[str, ...]  # for each weekday from Monday: some languages say "last" by its gender
    at: str
    ago: str
    hence: str
    short: str
    long: str
    year: str
    ones: tuple[
        str, str, str, str, str, str
    ]  # "one minute", hour, day, week, month, year, as after `ago` and `hence`
    many: tuple[str, str, str, str, str, str]
    numbers: tuple[str, ...]  # from two; above the last, digits
    two: str = ""  # "two" beside hours and weeks, where it has a gender
    halves: bool = False  # whether hours are said with am and pm

    def amount(self, unit: str, count: int) -> str:
        """So many of a unit, in words while they are few."""
        at = UNITS.index(unit)
        if count == 1:
            return self.ones[at]
        if self.two and count == TWO and unit in ("hour", "week"):
            return f"{self.two} {self.many[at]}"
        number = self.numbers[count - TWO] if count - TWO < len(self.numbers) else str(count)
        return f"{number} {self.many[at]}"


TWO = 2  # where `numbers` begins
UNITS = ("minute", "hour", "day", "week", "month", "year")

ENGLISH = Tongue(
    cldr="en",
    today="today",
    tomorrow="tomorrow",
    yesterday="yesterday",
    now="now",
    last=("last {day}",) * 7,
    at="{day} at {clock}",
    ago="{amount} ago",
    hence="in {amount}",
    short="EEE d MMMM",
    long="EEEE d MMMM",
    year=" y",
    ones=("a minute", "an hour", "a day", "a week", "a month", "a year"),
    many=("minutes", "hours", "days", "weeks", "months", "years"),
    numbers=("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
)
AMERICAN = Tongue(
    cldr="en_US",
    today=ENGLISH.today,
    tomorrow=ENGLISH.tomorrow,
    yesterday=ENGLISH.yesterday,
    now=ENGLISH.now,
    last=ENGLISH.last,
    at=ENGLISH.at,
    ago=ENGLISH.ago,
    hence=ENGLISH.hence,
    short="EEE, MMMM d",
    long="EEEE, MMMM d",
    year=", y",
    ones=ENGLISH.ones,
    many=ENGLISH.many,
    numbers=ENGLISH.numbers,
    halves=True,
)
GERMAN = Tongue(
    cldr="de",
    today="heute",
    tomorrow="morgen",
    yesterday="gestern",
    now="jetzt",
    last=("letzten {day}",) * 7,
    at="{day} um {clock}",
    ago="vor {amount}",
    hence="in {amount}",
    short="EEE d. MMMM",
    long="EEEE, d. MMMM",
    year=" y",
    ones=("einer Minute", "einer Stunde", "einem Tag", "einer Woche", "einem Monat", "einem Jahr"),
    many=("Minuten", "Stunden", "Tagen", "Wochen", "Monaten", "Jahren"),
    numbers=("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"),
)
FRENCH = Tongue(
    cldr="fr",
    today="aujourd'hui",
    tomorrow="demain",
    yesterday="hier",
    now="maintenant",
    last=("{day} dernier",) * 7,
    at="{day} à {clock}",
    ago="il y a {amount}",
    hence="dans {amount}",
    short="EEE d MMMM",
    long="EEEE d MMMM",
    year=" y",
    ones=("une minute", "une heure", "un jour", "une semaine", "un mois", "un an"),
    many=("minutes", "heures", "jours", "semaines", "mois", "ans"),
    numbers=("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
)
SPANISH = Tongue(
    cldr="es",
    today="hoy",
    tomorrow="mañana",
    yesterday="ayer",
    now="ahora",
    last=("el {day} pasado",) * 7,
    at="{day} a las {clock}",
    ago="hace {amount}",
    hence="dentro de {amount}",
    short="EEE d 'de' MMMM",
    long="EEEE d 'de' MMMM",
    year=" 'de' y",
    ones=("un minuto", "una hora", "un día", "una semana", "un mes", "un año"),
    many=("minutos", "horas", "días", "semanas", "meses", "años"),
    numbers=("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
)
PORTUGUESE = Tongue(
    cldr="pt",
    today="hoje",
    tomorrow="amanhã",
    yesterday="ontem",
    now="agora",
    last=("{day} passada",) * 5 + ("{day} passado",) * 2,
    at="{day} às {clock}",
    ago="há {amount}",
    hence="daqui a {amount}",
    short="EEE d 'de' MMMM",
    long="EEEE, d 'de' MMMM",
    year=" 'de' y",
    ones=("um minuto", "uma hora", "um dia", "uma semana", "um mês", "um ano"),
    many=("minutos", "horas", "dias", "semanas", "meses", "anos"),
    two="duas",
    numbers=("dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze"),
)
ITALIAN = Tongue(
    cldr="it",
    today="oggi",
    tomorrow="domani",
    yesterday="ieri",
    now="adesso",
    last=("{day} scorso",) * 6 + ("{day} scorsa",),
    at="{day} alle {clock}",
    ago="{amount} fa",
    hence="tra {amount}",
    short="EEE d MMMM",
    long="EEEE d MMMM",
    year=" y",
    ones=("un minuto", "un'ora", "un giorno", "una settimana", "un mese", "un anno"),
    many=("minuti", "ore", "giorni", "settimane", "mesi", "anni"),
    numbers=("due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici"),
)

LOCALES: dict[str, Tongue] = {
    "en": ENGLISH,
    "en_US": AMERICAN,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
}


def tongue(locale: str) -> Tongue:
    """The words of a locale ("de", "pt_BR", "en-US"), by its language if not as a whole; English for one not known."""
    name = locale.replace("-", "_")
    return LOCALES.get(name) or LOCALES.get(name.partition("_")[0]) or ENGLISH
