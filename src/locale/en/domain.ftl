# Words of the rules: stages, roles, refusals.

domain-round = round
