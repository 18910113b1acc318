"""Views over the whole directory: network, timeline, map, roster by date, two people side by side.

Each page has a table or a list that says without a script what its drawing shows.
"""
