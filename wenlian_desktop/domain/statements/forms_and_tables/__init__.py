"""Rules between small tables, or rows of a form, and the text right beside them."""
