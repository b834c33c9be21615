"""Names that are something else as well: given names that dictionaries list, surnames that towns bear.

What is no such word needs no list.
"""

from __future__ import annotations

from kg.extract.text.lexicon import words

#: Frequent ones of the 1990 census of the United States (https://www.census.gov, frequently occurring first names),
#: in lower case, without those that name places, months or virtues more often than people.
GIVEN_NAMES = words(
    """
    aaron abraham ada adam adrian al albert alexander alfred ali aline allen amelia amir amos ana andrew angelique
    anna anne anthony arnold arthur austin beatrice ben benedict benjamin bennie benny bernard beth bill billy blake
    bob bobby bonnie brad bradford bradley brent bridget brittany bruce bruno bryan buddy byron calvin carlos carol
    caroline carroll cassandra cassie catherine chad charles chester christopher clarence clark clay clinton clyde
    cody colette colleen conrad constance cora curtis cynthia cyril daisy dale dana daniel david dean derrick dewey
    dexter diana dominic don donna doris douglas drew earl ed edgar edward edwin elisa elizabeth elvis erica erin
    esther eugene eugenia fabian fatima fay felicia flora frank franklin frederick gabriel gary gene george gilbert
    glen glenn grant gregory guy harry harvey heather hector helen helena henry herbert herman hillary homer horace
    howard hugo hussein ida ike ira irving isaac iva jack jackson jacob james jan jasmine jason jay jean jenny
    jeremiah jerome jerry jesse jimmy joel john johnny jonathan jordan joseph josh joshua joyce jude judith julian
    karen kelly ken kent kimberley kirk lance lawrence lee leigh lena leo leon leonard levi lewis lillie lindsay
    lloyd loren lorraine louis lowell lucas lucy luke luther lydia mack mahatma malik marc marcel margarita
    marguerite maria marian marina mark marshall martin mary mason matt matthew max melba melissa meredith merle
    michael mickey mike milton mitchell mohammad mohammed mollie molly mona monte morgan morris moses nancy naomi
    nasser nelson nicholas nick nina noah noel norma norman ola oliver ora orlando oscar otis owen pat patrick patsy
    patty paul pauline percy perry peter philip pierre pilar rachel ramona randy ray rebecca rebekah regina rex
    ricardo rick rickey robert robin rolf roman ron rosa rosario rosemary ross russell rusty ruth salvador sam
    samuel sarah saul scott seth shannon shari shawn shelley sherry sidney silvia simon sinclair soledad spencer
    stanley stella stephen stewart stuart sue tammy tara taylor ted terence teresa terry theresa thomas tiffany
    timothy todd tom tracy troy tyler vanessa veronica victor viola virgil wade wallace walter warren wayne wesley
    whitney will willard willis wilson
    """
)
#: Frequent surnames of the same census that towns somewhere bear as well, without those that mean a town as a rule.
SURNAMES = words(
    """
    adams ali allen alvarado anderson arnold baldwin barnes bell boone bradford bradley bryan bryant buchanan burke
    burton bush caldwell cameron campbell carson casey castro chandler chavez clay clayton clinton combs davenport
    davis delgado dickinson dixon douglas duncan dyer evans ferguson fernandez fletcher flores franklin frazier
    garcia gardner garland garner garrison gilbert gill goldberg gonzales gore graham green greer griffin griffith
    gutierrez hale hall hamilton hammond hanna harper harrington harrison hart harvey hayes henderson holloway holt
    hoover hopkins howard hughes hunter jackson jefferson jimenez johnston keith keller kennedy khan kim lawrence
    lawson lee lewis lincoln logan lopez lucas lyons maldonado manning marshall martin martinez mason massey
    matthews maxwell mckinney medina mendez mendoza mitchell monroe moore morales moreno morris morton moss munoz
    murphy murray myers nelson newman newton norman norris norton oliver palmer parker patterson pena perez perry
    pittman poole ramos ramsey ray reyes rhodes richardson rivera robertson rodriguez rogers rubio salazar shaw
    shelton sherman soto sparks stanley stewart sutton taylor thornton torres tran tucker turner tyler walker walton
    warren weber webster whitman wilson wright young
    """
)
