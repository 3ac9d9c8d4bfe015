# The screens.

tui-program = Appraisal of the administrative-reform index
