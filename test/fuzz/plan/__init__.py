"""Random structured graphs for the planner."""
